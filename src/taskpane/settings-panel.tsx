import type { JSX } from "preact";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { Opening } from "./opening";
import { SettingsEdition } from "./settings-edition";
import { SettingsExchange } from "./settings-exchange";
import { SettingsRemarks } from "./settings-remarks";
import { SettingsRules } from "./settings-rules";
import { SettingsTables } from "./settings-tables";

interface SettingsPanelProps {
  readonly state: SessionState;
  readonly session: Session;
}

function Opened({ state, session }: SettingsPanelProps): JSX.Element {
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

/** Everything of the settings that is fetched when they are opened: tables, rules, rule-set files, and the program. */
export const SettingsPanel = ({ state, session }: SettingsPanelProps): JSX.Element => (
  <>
    <SettingsRemarks state={state} session={session} />
    <Opened state={state} session={session} />
    <SettingsEdition edition={session.edition} />
  </>
);
