const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Browsers read the file a moment after the link was followed. */
const READING = 60_000;

/** Hands a workbook to the browser as a download. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, READING);
}
