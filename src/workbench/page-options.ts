/** What the address of the page asks for. */
export interface PageOptions {
  /** The workbook to start with, relative to the page. */
  readonly file: string;
  /** The highest ExcelApi requirement set that the simulated Excel claims, as "1.14". */
  readonly excelApi: string;
}

const SAMPLE = "../assets/samples/部门预算绩效目标.xlsx";

/** The version of Excel LTSC 2021, which most offices have. */
const USUAL_API = "1.14";

/** Only a path below the site: no scheme, no host, no root. */
const isRelative = (path: string): boolean => path !== "" && !/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(path);

/** Reads "?file=../assets/samples/x.xlsx&excelApi=1.9"; what is missing or not allowed takes the usual value. */
export function pageOptions(query: string): PageOptions {
  const asked = new URLSearchParams(query);
  const file = asked.get("file") ?? "";
  const excelApi = asked.get("excelApi") ?? "";
  return {
    file: isRelative(file) ? file : SAMPLE,
    excelApi: /^1\.\d{1,2}$/.test(excelApi) ? excelApi : USUAL_API,
  };
}
