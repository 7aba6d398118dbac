import type { JSX } from "preact";
import { abilityFor } from "../app/remark-kinds";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import type { RemarkKind } from "../sheet/mark";
import { useEditionWords } from "./edition-messages";

interface SettingsRemarksProps {
  readonly state: SessionState;
  readonly session: Session;
}

const kinds: readonly (RemarkKind | null)[] = [null, "comment", "note"];

/** 把问题写进批注: whether, and how, what was found is written beside the cells. */
export function SettingsRemarks({ state: { remarks }, session }: SettingsRemarksProps): JSX.Element {
  const words = useEditionWords();
  const { lacks } = session.edition;
  return (
    <fieldset class="presets">
      <legend>{words.remarks}</legend>
      {kinds.map((kind) => {
        const { name, about } = words.remarkKinds[kind ?? "none"];
        const needed = kind && lacks.get(abilityFor[kind]);
        return (
          <label key={name}>
            <input
              type="radio"
              name="remarks"
              checked={kind === remarks}
              disabled={typeof needed === "string"}
              onChange={() => void session.chooseRemarks(kind)}
            />
            <span>
              {name}
              <small>{typeof needed === "string" ? words.unavailable(needed) : about}</small>
            </span>
          </label>
        );
      })}
      <p class="secondary">{words.remarksHint}</p>
    </fieldset>
  );
}
