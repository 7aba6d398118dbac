import type { OpenParameter } from "../library/fill-entry";
import type { LibraryEntry } from "../library/schema";
import type { Text } from "../rules/rule";
import { plainDecimal } from "../value/decimal";
import { quote } from "../value/quote";
import { answerKey } from "./answer-key";

/** Something a template leaves to the user, and what they have answered so far. */
export interface Question {
  readonly parameter: OpenParameter;
  /** Under which key the answer is kept. */
  readonly key: string;
  /** What was typed. */
  readonly answer: string;
  /** What is wrong with it; null for a good answer and for none. */
  readonly fault: Text | null;
}

/** What the user typed, by `answerKey`. */
export type TypedAnswers = ReadonlyMap<string, string>;

const LONGEST = 30;

const readable = (typed: string): string => typed.normalize("NFKC").trim();

const isNumber = ({ name }: OpenParameter): boolean => name === "n" || name === "budget";

function numberFault({ unit }: OpenParameter, typed: string): Text | null {
  if (plainDecimal(readable(typed)) !== null) return null;
  const [zh, en] = unit === "" ? ["", ""] : [`，单位“${unit}”会自动写上`, `; the unit “${unit}” is added by itself`];
  return {
    zh: `${quote(typed.trim())}不是数字，请只填数字${zh}。`,
    en: `${quote(typed.trim())} is no number. Type digits only${en}.`,
  };
}

function wordsFault(typed: string): Text | null {
  if (/[{}\p{Cc}]/u.test(typed)) {
    return { zh: "请不要使用花括号或换行。", en: "Please use no braces and no line breaks." };
  }
  if (typed.trim().length <= LONGEST) return null;
  return {
    zh: `最多 ${String(LONGEST)} 个字，请写短一些。`,
    en: `At most ${String(LONGEST)} characters, please.`,
  };
}

function yearFault(typed: string): Text | null {
  if (/^20\d\d$/.test(readable(typed))) return null;
  return { zh: `${quote(typed.trim())}不是年度，请填四位年份，如 2025。`, en: "Please type a year such as 2025." };
}

function faultOf(parameter: OpenParameter, typed: string): Text | null {
  if (typed.trim() === "") return null;
  if (isNumber(parameter)) return numberFault(parameter, typed);
  return parameter.name === "year" ? yearFault(typed) : wordsFault(typed);
}

/** What is asked, with the answer so far. */
export function questionOf(entry: LibraryEntry, parameter: OpenParameter, answers: TypedAnswers): Question {
  const key = answerKey(entry, parameter.name);
  const answer = answers.get(key) ?? "";
  return { parameter, key, answer, fault: faultOf(parameter, answer) };
}

/** The answer as it goes into a cell; "" when there is none, or none that fits. */
export function usableAnswer({ parameter, answer, fault }: Question): string {
  if (fault !== null) return "";
  if (isNumber(parameter)) return plainDecimal(readable(answer)) ?? "";
  return parameter.name === "year" ? readable(answer) : answer.trim();
}
