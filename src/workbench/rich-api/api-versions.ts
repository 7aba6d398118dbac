/** Members that came after ExcelApi 1.9, the oldest version that is simulated, with the version that brought them. */
export const since: Readonly<Record<string, string>> = {
  "CommentCollection.Add": "1.10",
  "NoteCollection.Add": "1.18",
  "Worksheet.Copy": "1.10",
  "Range.GetMergedAreasOrNullObject": "1.13",
  "ConditionalFormatCollection.GetItemOrNullObject": "1.14",
};

const minor = (version: string): number => Number(version.split(".")[1] ?? 0);

/** Whether an Excel of this version has what came with the other: versions are "1.9", "1.14" and so on. */
export const isAtLeast = (version: string, other: string): boolean => minor(version) >= minor(other);

/** Whether an Excel of this version knows the member, as in "Range.GetMergedAreasOrNullObject". */
export const knows = (version: string, member: string): boolean => isAtLeast(version, since[member] ?? "1.0");
