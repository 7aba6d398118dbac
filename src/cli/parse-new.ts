import { formNames, type FormName } from "../forms/new-form";
import { readAmount, readYear } from "../forms/typed-answers";
import { tenThousandYuan } from "../value/money";

/** What `jixiao new` is asked to write; "" and null where the user says nothing. */
export interface NewFormRequest {
  /** A type's id or title, as the user wrote it. */
  readonly type: string;
  readonly form: FormName;
  readonly output: string;
  readonly name: string;
  readonly code: string;
  readonly unit: string;
  /** In 万元. */
  readonly budget: number | null;
  readonly year: number | null;
}

type NewOptions = Partial<Readonly<Record<keyof NewFormRequest, string>>>;

const EXAMPLE = "例如 jixiao new --type 劳务派遣 --form hebei --output 绩效目标表.xlsx";

/** Understands the options of `jixiao new`; a string says what is wrong with them. */
export function parseNew(words: readonly string[], options: NewOptions): NewFormRequest | string {
  const { type, output, name = "", code = "", unit = "" } = options;
  const [word] = words;
  if (word !== undefined) return `new 后面只能写选项，不能写“${word}”，${EXAMPLE}。`;
  if (type === undefined) return `请用 --type 写明项目类型，${EXAMPLE}。`;
  if (output === undefined) return `请用 --output 写明要写入的文件，${EXAMPLE}。`;
  if (!/\.xlsx$/i.test(output)) return `“${output}”应以 .xlsx 结尾。`;
  const form = formNames.find((known) => known === (options.form ?? "hebei"));
  if (!form) return `没有“${options.form ?? ""}”这种表样，请改用 ${formNames.join("、")} 之一。`;
  const fen = readAmount(options.budget ?? "");
  if (fen === undefined) return `“${options.budget ?? ""}”不是金额，请以万元为单位填写数字，例如 --budget 83。`;
  const year = readYear(options.year ?? "");
  if (year === undefined) return `“${options.year ?? ""}”不是年度，请写四位数字，例如 --year 2024。`;
  const budget = fen === null ? null : tenThousandYuan(fen);
  return { type, form, output, name, code, unit, budget, year };
}
