import { halfWidth } from "./text";

const NUMBERING =
  /^[\s，,；;]*(?:目标\s*)?(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}\s*[.、:：)）](?!\d)|[一二三四五六七八九十]{1,3}[、.]|[①-⑳]|目标\s*[一二三四五六七八九十\d]{1,2}\s*[:：])\s*/u;
const ITEM_START = /[\r\n]+|(?<=[。；;])\s*(?=(?:目标\s*)?[（(]?\d{1,2}[)）.、:：])/u;
/** The comma of 1,200 ends nothing. */
const CLAUSE_END = /[，。；;！？!?：:\r\n]+|,(?!\d)/u;

/** The numbered items or lines of a goal, without their numbering; a goal without any is one item. */
export const goalItems = (goal: string): readonly string[] =>
  halfWidth(goal)
    .split(ITEM_START)
    .map((item) => item.replace(NUMBERING, "").trim())
    .filter((item) => item !== "");

/** The clauses of a sentence, split at its punctuation; 、 does not end one. */
export const clausesIn = (sentence: string): readonly string[] =>
  sentence
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "");
