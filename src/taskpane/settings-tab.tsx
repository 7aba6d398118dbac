import type { JSX } from "preact";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { ActivityLog } from "./activity-log";
import { lazily } from "./lazily";
import { useWords } from "./words";

interface SettingsTabProps {
  readonly state: SessionState;
  readonly session: Session;
}

function Presets({ state: { preset }, session }: SettingsTabProps): JSX.Element {
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

const SettingsPanel = lazily(async () => (await import("./settings-panel")).SettingsPanel);

/** 设置: how strictly to check, how the tables are read, and every rule. */
export const SettingsTab = ({ state, session }: SettingsTabProps): JSX.Element => (
  <>
    <Presets state={state} session={session} />
    <SettingsPanel state={state} session={session} />
    <ActivityLog log={state.log} />
  </>
);
