import type { JSX } from "preact";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { useWords } from "./words";

interface SettingsTabProps {
  readonly state: SessionState;
  readonly session: Session;
}

function Presets({ state: { preset, activity }, session }: SettingsTabProps): JSX.Element {
  const words = useWords();
  return (
    <fieldset class="presets">
      <legend>{words.rules}</legend>
      {(["submission", "recommended", "strict"] as const).map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="preset"
            checked={name === preset}
            disabled={activity.kind === "busy"}
            onChange={() => void session.choosePreset(name)}
          />
          <span>
            {words.presets[name].name}
            <small>{words.presets[name].about}</small>
          </span>
        </label>
      ))}
      <p class="secondary">{words.rulesHint}</p>
    </fieldset>
  );
}

function Forms({ state: { check } }: Pick<SettingsTabProps, "state">): JSX.Element {
  const words = useWords();
  const tables = check.kind === "checked" ? check.report.tables : [];
  return (
    <section>
      <h2>{words.forms}</h2>
      {tables.length === 0 && <p class="secondary">{words.formsHint}</p>}
      <ul class="forms">
        {tables.map((table) => (
          <li key={table.index}>
            <b>{words.tableHeading(table.sheet, table.index, table.projects[0]?.projectName?.text ?? null)}</b>
            <p class="secondary">{words.say(table.formReason)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 设置: how strictly to check, and how the tables were read. */
export const SettingsTab = ({ state, session }: SettingsTabProps): JSX.Element => (
  <>
    <Presets state={state} session={session} />
    <Forms state={state} />
  </>
);
