import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { RuleOption } from "../app/rule-catalogue";
import { formOption, readOption } from "../app/rule-option-text";
import { useSettingsWords } from "./settings-messages";

interface OptionFieldProps {
  readonly option: RuleOption;
  readonly value: unknown;
  readonly standard: unknown;
  /** undefined: back to the default. */
  readonly onChange: (value: unknown) => void;
}

/** At least and at most so many lines of a list of words are shown. */
const LINES = { least: 2, most: 6 };

/** One option of a rule: a list of words, a list of numbers, a number, or yes and no. */
export function OptionField({ option, value, standard, onChange }: OptionFieldProps): JSX.Element {
  const settingsWords = useSettingsWords();
  const id = useId();
  const { kind, path, about } = option;
  const member = path[1];
  const label = member === undefined ? about : `${about} · ${member}`;
  if (kind.type === "boolean") {
    return (
      <label class="yes-no">
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.checked);
          }}
        />
        <span>{label}</span>
      </label>
    );
  }
  const text = formOption(kind, value);
  const shared = {
    id,
    value: text,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void => {
      onChange(readOption(kind, currentTarget.value));
    },
  };
  const isList = kind.type === "words";
  const note = isList ? settingsWords.onePerLine : settingsWords.defaultIs(formOption(kind, standard));
  return (
    <div class="field option">
      <label for={id}>
        {label}
        <small>{note}</small>
      </label>
      {isList ? (
        <textarea {...shared} rows={Math.min(LINES.most, Math.max(LINES.least, text.split("\n").length))} />
      ) : (
        <input {...shared} type="text" inputMode={kind.type === "number" ? "decimal" : "text"} />
      )}
    </div>
  );
}
