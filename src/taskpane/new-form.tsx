import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { FormDraft } from "../app/new-form-state";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import { AmountInput, TextField, type NewFormParts } from "./new-form-fields";
import { useNewFormWords } from "./new-form-messages";
import { TypeField } from "./new-form-type";
import { Opening } from "./opening";
import { UndoButton } from "./undo-button";

interface NewFormProps {
  readonly state: SessionState;
  readonly session: Session;
}

const formNames: readonly FormDraft["form"][] = ["hebei", "central-101"];

function FormPicker({ asked, session }: NewFormParts): JSX.Element {
  const words = useNewFormWords();
  return (
    <fieldset class="presets">
      <legend>{words.form}</legend>
      {formNames.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="new-form"
            checked={name === asked.draft.form}
            onChange={() => void session.newForm.change({ form: name })}
          />
          <span>
            {words.forms[name].name}
            <small>{words.forms[name].about}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Project(parts: NewFormParts): JSX.Element {
  const isHebei = parts.asked.draft.form === "hebei";
  return (
    <>
      <TextField {...parts} name="projectName" />
      <TextField {...parts} name="projectCode" isOptional />
      <TextField {...parts} name="year" inputMode="numeric" />
      <TextField {...parts} name="budgetUnit" />
      {!isHebei && <TextField {...parts} name="supervisor" />}
      <Funding {...parts} />
      {isHebei && <TextField {...parts} name="purpose" isLong isOptional />}
      <TextField {...parts} name="goal" isLong />
    </>
  );
}

function Funding(parts: NewFormParts): JSX.Element {
  const words = useNewFormWords();
  return (
    <fieldset>
      <legend>{words.funding}</legend>
      <AmountInput {...parts} name="totalFunding" />
      <AmountInput {...parts} name="fiscalFunding" />
      <AmountInput {...parts} name="otherFunding" />
    </fieldset>
  );
}

/** 新建表: a new worksheet with an official form, its header block, and the core indicators of a type. */
export function NewForm({ state, session }: NewFormProps): JSX.Element {
  const words = useNewFormWords();
  const { newForm: asked, activity, ownSets } = state;
  useEffect(() => {
    void session.newForm.open();
  }, []);
  if (asked.kind === "closed") {
    return <Opening activity={activity} onRetry={() => void session.newForm.open()} />;
  }
  const isBusy = activity.kind === "busy";
  return (
    <form
      class="new-form"
      aria-label={words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void session.newForm.create();
      }}
    >
      <FormPicker asked={asked} session={session} />
      <Project asked={asked} session={session} />
      <TypeField asked={asked} ownSets={ownSets.sets} session={session} />
      <TextField asked={asked} session={session} name="sheet" />
      <p class="secondary">{words.hint}</p>
      <div class="steps">
        <button type="submit" class="button primary" aria-disabled={isBusy ? "true" : undefined}>
          <span>{words.create}</span>
        </button>
        <UndoButton state={state} session={session} />
      </div>
    </form>
  );
}
