/** 完成, 拨付到位 …: words that say a thing is done by a date, for use inside a larger pattern. */
export const COMPLETION = [
  "(?:全部|全面|基本|按时|及时|足额)?",
  "(?:完成|到位|拨付|支付|发放|下达|兑付|兑现|支出|验收|竣工|完工|交付|上线|投用|投入使用|办结|结束|建成|启用|实施)",
].join("");

const PHRASE = new RegExp(`^${COMPLETION}\\p{Script=Han}{0,8}$`, "u");

/** Whether the text says that something is done: 完成, 全部拨付到位, 完成验收. */
export const isCompletion = (text: string): boolean => PHRASE.test(text);
