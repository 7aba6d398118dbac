import { render, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { contractFor } from "../host/contract";
import { runSelfTest, type CaseResult } from "../host/contract/self-test";
import { shownMarks } from "../host/excel/shown-marks";
import { shownRemarks } from "../host/excel/shown-remarks";
import type { Host } from "../host/host";
import { Button } from "./button";
import { copyText } from "./copy-text";

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

const chinese = {
  title: "绩效表助手自检",
  about: "自检在本工作簿中临时新建工作表，逐项试验后删除，不改动其他工作表。进行中请不要编辑。",
  running: (done: number, total: number) => `正在自检：已完成 ${String(done)} 项，共 ${String(total)} 项……`,
  broken: (problem: string) => `自检没有做完：${problem}`,
  summary: (passed: number, failed: number, milliseconds: number) =>
    `通过 ${String(passed)} 项，失败 ${String(failed)} 项，用时 ${seconds(milliseconds)} 秒。`,
  passed: "通过",
  failed: "失败",
  copy: "复制结果",
  copied: "已复制。",
  notCopied: "没有复制成功。请选中下面的文字，按 Ctrl+C 复制。",
};

const english: typeof chinese = {
  title: "Jixiao self-test",
  about:
    "The self-test adds worksheets to this workbook, tries things on them and removes them again. Other worksheets stay as they are. Please do not edit meanwhile.",
  running: (done, total) => `Testing: ${String(done)} of ${String(total)} done…`,
  broken: (problem) => `The self-test could not finish: ${problem}`,
  summary: (passed, failed, milliseconds) =>
    `${String(passed)} passed, ${String(failed)} failed, ${seconds(milliseconds)} s.`,
  passed: "ok",
  failed: "FAILED",
  copy: "Copy result",
  copied: "Copied.",
  notCopied: "Not copied. Select the text below and press Ctrl+C.",
};

type Run =
  | { readonly kind: "running"; readonly results: readonly CaseResult[] }
  | { readonly kind: "broken"; readonly results: readonly CaseResult[]; readonly problem: string }
  | { readonly kind: "ended"; readonly results: readonly CaseResult[] };

function sentenceOf(run: Run, total: number, words: typeof chinese): string {
  if (run.kind === "running") return words.running(run.results.length, total);
  if (run.kind === "broken") return words.broken(run.problem);
  const failed = run.results.filter(({ problem }) => problem !== null).length;
  const time = run.results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return words.summary(run.results.length - failed, failed, time);
}

/** One line about Excel, one about the outcome, one for each case. */
function textOf(run: Run, started: string, { edition }: Host, words: typeof chinese): string {
  const lines = run.results.map(({ name, problem, milliseconds }, index) => {
    const outcome = problem === null ? words.passed : words.failed;
    const line = `${String(index + 1)}. ${outcome} ${name} (${String(Math.round(milliseconds))} ms)`;
    return problem === null ? line : `${line}\n   ${problem}`;
  });
  return [
    `${words.title} ${started}`,
    `${edition.name}, ${edition.level}`,
    navigator.userAgent,
    sentenceOf(run, contractFor(edition).length, words),
    ...lines,
  ].join("\n");
}

const stateOf = ({ kind, results }: Run): "busy" | "ready" | "error" => {
  if (kind === "running") return "busy";
  return kind === "ended" && results.every(({ problem }) => problem === null) ? "ready" : "error";
};

function SelfTest({ host, language }: { readonly host: Host; readonly language: string }): JSX.Element {
  const words = /^en\b/i.test(language) ? english : chinese;
  const [started] = useState(() => new Date().toISOString());
  const [run, setRun] = useState<Run>({ kind: "running", results: [] });
  const [outcome, setOutcome] = useState("");
  useEffect(() => {
    let results: readonly CaseResult[] = [];
    const onCase = (latest: readonly CaseResult[]): void => {
      results = latest;
      setRun({ kind: "running", results });
    };
    runSelfTest(host, { marksOn: shownMarks, remarksOn: shownRemarks }, onCase).then(
      () => {
        setRun({ kind: "ended", results });
      },
      (error: unknown) => {
        setRun({ kind: "broken", results, problem: error instanceof Error ? error.message : String(error) });
      },
    );
  }, [host]);
  useEffect(() => {
    document.body.dataset.state = stateOf(run);
  }, [run]);
  const text = textOf(run, started, host, words);
  const copy = async (): Promise<void> => {
    setOutcome((await copyText(text)) ? words.copied : words.notCopied);
  };
  return (
    <main class="starting">
      <h1>{words.title}</h1>
      <p>{words.about}</p>
      <p role="status">{sentenceOf(run, contractFor(host.edition).length, words)}</p>
      <Button appearance="primary" disabled={run.kind === "running"} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <p class="secondary" aria-live="polite">
        {outcome}
      </p>
      <pre style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", userSelect: "text" }}>{text}</pre>
    </main>
  );
}

/** Runs the host's contract on the Excel beside this page, and shows a result to be copied into a report. */
export function showSelfTest(host: Host, language: string, place: HTMLElement): void {
  place.replaceChildren();
  render(<SelfTest host={host} language={language} />, place);
}
