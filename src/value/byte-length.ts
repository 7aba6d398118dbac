/** How many bytes a text takes in a database: three for a Chinese character in UTF-8, two in GBK. */
export function byteLength(text: string, encoding: "utf-8" | "gbk"): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (encoding === "gbk") bytes += code > 0xffff ? 4 : 2;
    else bytes += code < 0x800 ? 2 : code > 0xffff ? 4 : 3;
  }
  return bytes;
}
