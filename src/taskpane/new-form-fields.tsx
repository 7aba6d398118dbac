import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { AmountField, FormField, OpenNewForm } from "../app/new-form-state";
import type { Session } from "../app/session";
import { formatTenThousandYuan } from "../value/money";
import { useNewFormWords } from "./new-form-messages";
import { useWords } from "./words";

/** What every part of the form is made of. */
export interface NewFormParts {
  readonly asked: OpenNewForm;
  readonly session: Session;
}

type TextName = Exclude<FormField, "form" | "type">;

interface TextFieldProps extends NewFormParts {
  readonly name: TextName;
  readonly isOptional?: boolean;
  readonly isLong?: boolean;
  readonly inputMode?: "text" | "decimal" | "numeric";
  /** Shown while the field is blank. */
  readonly placeholder?: string;
}

const LONGEST = { line: 200, prose: 5_000 };

/** What is wrong with a field; it is read out with it. */
export function Fault({ asked, name, id }: Pick<NewFormParts, "asked"> & { name: FormField; id: string }) {
  const words = useWords();
  const fault = asked.faults[name];
  return fault ? (
    <p class="refusal" id={id}>
      {words.say(fault)}
    </p>
  ) : null;
}

/** A line or a few lines of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { asked, session, name, isOptional = false, isLong = false, inputMode = "text", placeholder } = props;
  const words = useNewFormWords();
  const id = useId();
  const isWrong = asked.faults[name] !== undefined;
  const shared = {
    id,
    value: name === "sheet" ? (asked.draft.sheet ?? asked.sheet) : asked.draft[name],
    placeholder,
    "aria-invalid": isWrong,
    "aria-describedby": isWrong ? `${id}-fault` : undefined,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void => {
      void session.newForm.change({ [name]: currentTarget.value });
    },
  };
  return (
    <div class="field">
      <label for={id}>
        {words.fields[name]}
        {isOptional && <small>{words.optional}</small>}
      </label>
      {isLong ? (
        <textarea {...shared} rows={3} maxLength={LONGEST.prose} />
      ) : (
        <input {...shared} type="text" autocomplete="off" inputMode={inputMode} maxLength={LONGEST.line} />
      )}
      <Fault asked={asked} name={name} id={`${id}-fault`} />
    </div>
  );
}

/** An amount in 万元; what follows from the two others stands in it, pale. */
export function AmountInput({ asked, session, name }: NewFormParts & { readonly name: AmountField }): JSX.Element {
  const words = useNewFormWords();
  const fen = asked.amounts[name];
  const following = fen === undefined ? {} : { placeholder: words.calculated(formatTenThousandYuan(fen)) };
  return <TextField asked={asked} session={session} name={name} inputMode="decimal" {...following} />;
}
