/**
 * Text from a workbook as it may be written to a terminal: on one line, without characters that a terminal obeys or
 * that turn the direction of writing round. Line breaks show as "⏎".
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, "⏎")
    .replaceAll("\t", " ")
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, "");
