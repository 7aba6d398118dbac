import type { JSX } from "preact";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { Opening } from "./opening";
import { SettingsExchange } from "./settings-exchange";
import { SettingsRules } from "./settings-rules";
import { SettingsTables } from "./settings-tables";

interface SettingsPanelProps {
  readonly state: SessionState;
  readonly session: Session;
}

/** Everything of the settings that is fetched when they are opened: tables, rules and rule-set files. */
export function SettingsPanel({ state, session }: SettingsPanelProps): JSX.Element {
  if (state.settings.kind === "closed") {
    return (
      <div>
        <Opening activity={state.activity} onRetry={() => void session.settings.open()} />
      </div>
    );
  }
  return (
    <>
      <SettingsTables state={state} session={session} />
      <SettingsRules state={state} session={session} />
      <SettingsExchange state={state} session={session} />
    </>
  );
}
