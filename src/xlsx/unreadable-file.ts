/** Why a file cannot be read as a workbook. */
export type UnreadableReason = "not-a-workbook" | "password-protected" | "damaged" | "too-large" | "old-format";

/** Thrown while a file is taken apart, as soon as it is clear that it cannot be read; `readXlsx` answers with the reason. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly reason: UnreadableReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
