import type { RichApiErrorCode } from "./rich-api-error";

/** Mishaps that tests can order, to see how an add-in takes them. */
export interface Faults {
  /** Milliseconds that every batch waits before it starts. */
  delay: number;
  /** The most bytes a request or a response may have, as in Excel on the web; undefined: no limit, as on the desktop. */
  payloadLimit: number | undefined;
  /** Refuses the next action (or the next one that is this, in the journal's words: "Range.Values=", "Worksheet.GetRange") with Excel's error code. */
  failNext(code: RichApiErrorCode, member?: string): void;
  /** The refusal that is due for this member, if any; it is used up. */
  take(member: string): RichApiErrorCode | undefined;
}

export function createFaults(): Faults {
  const ordered: { readonly code: RichApiErrorCode; readonly member: string | undefined }[] = [];
  return {
    delay: 0,
    payloadLimit: undefined,
    failNext: (code, member) => ordered.push({ code, member }),
    take(member) {
      const index = ordered.findIndex((fault) => fault.member === undefined || fault.member === member);
      return index < 0 ? undefined : ordered.splice(index, 1)[0]?.code;
    },
  };
}
