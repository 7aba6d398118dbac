import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { ruleSetText } from "../app/rule-changes";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { Button } from "./button";
import { FilePicker } from "./file-picker";
import { useSettingsWords } from "./settings-messages";

interface SettingsExchangeProps {
  readonly state: SessionState;
  readonly session: Session;
}

function Import({ state, session }: SettingsExchangeProps): JSX.Element {
  const settingsWords = useSettingsWords();
  const [text, setText] = useState("");
  const { settings, activity } = state;
  const faults = settings.kind === "open" ? settings.faults : [];
  const isBusy = activity.kind === "busy";
  const takeFile = async (file: File): Promise<void> => {
    const content = await file.text();
    setText(content);
    await session.settings.importRules(content);
  };
  return (
    <>
      <p class="secondary hint">{settingsWords.importHint}</p>
      <FilePicker label={settingsWords.chooseFile} onPick={takeFile} />
      <label class="field">
        <span>{settingsWords.pasted}</span>
        <textarea
          rows={4}
          spellcheck={false}
          value={text}
          aria-invalid={faults.length > 0}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
      </label>
      {faults.length > 0 && (
        <ul class="faults" lang="zh-CN" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <Button disabled={isBusy} onClick={() => void session.settings.importRules(text)}>
        {settingsWords.importButton}
      </Button>
    </>
  );
}

function Export({ state: { preset, ruleSettings } }: Pick<SettingsExchangeProps, "state">): JSX.Element {
  const settingsWords = useSettingsWords();
  const [outcome, setOutcome] = useState<"copied" | "by-hand" | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = ruleSetText(preset, ruleSettings.changes);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      // The browser, or the frame that Office puts the pane in, does not allow it.
      area.current?.focus();
      area.current?.select();
      setOutcome("by-hand");
    }
  };
  return (
    <>
      <label class="field">
        <span>{settingsWords.exported}</span>
        <textarea ref={area} rows={4} readOnly spellcheck={false} value={text} />
      </label>
      <Button onClick={() => void copy()}>{settingsWords.copy}</Button>
      <p class="secondary" role="status">
        {outcome === "copied" && settingsWords.copied}
        {outcome === "by-hand" && settingsWords.copyByHand}
      </p>
    </>
  );
}

/** 规则集文件: takes over a rule set that somebody hands in, and hands out the current one. */
export function SettingsExchange({ state, session }: SettingsExchangeProps): JSX.Element {
  const settingsWords = useSettingsWords();
  return (
    <section>
      <h2>{settingsWords.exchange}</h2>
      <Import state={state} session={session} />
      <hr />
      <Export state={state} />
    </section>
  );
}
