const carriesFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

/** Takes a file that is dropped anywhere on the page; `target` is shown while one is dragged over it. */
export function acceptDrops(target: HTMLElement, open: (file: File) => void): void {
  const show = (on: boolean): void => {
    target.hidden = !on;
    document.body.classList.toggle("dragging", on);
  };
  document.addEventListener("dragenter", (event) => {
    if (carriesFile(event)) show(true);
  });
  document.addEventListener("dragover", (event) => {
    if (carriesFile(event)) event.preventDefault();
  });
  target.addEventListener("dragleave", () => {
    show(false);
  });
  document.addEventListener("drop", (event) => {
    show(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}
