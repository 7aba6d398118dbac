import type { JSX } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { IgnoreWish } from "../app/ignoring";
import type { IgnoreScope } from "../check/ignores";
import { Button } from "./button";
import { useWords } from "./words";

interface IgnoreFormProps {
  /** What can be ignored; the first is proposed. */
  readonly scopes: readonly [IgnoreScope, ...IgnoreScope[]];
  /** Who ignored something last. */
  readonly reviewer: string;
  /** Reasons that were given before. */
  readonly reasons: readonly string[];
  readonly onIgnore: (wish: IgnoreWish) => void;
  readonly onCancel: () => void;
}

/** Asks how much to ignore, why, and who says so. */
export function IgnoreForm({ scopes, reviewer, reasons, onIgnore, onCancel }: IgnoreFormProps): JSX.Element {
  const { review } = useWords();
  const [scope, setScope] = useState(scopes[0]);
  const [reason, setReason] = useState("");
  const [who, setWho] = useState(reviewer);
  const [isRefused, setRefused] = useState(false);
  const reasonBox = useRef<HTMLInputElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    reasonBox.current?.focus();
  }, []);

  const submit = (event: Event): void => {
    event.preventDefault();
    if (reason.trim() !== "") onIgnore({ scope, reason, who });
    else {
      setRefused(true);
      reasonBox.current?.focus();
    }
  };
  return (
    <form
      class="ignore-form"
      aria-label={review.ignoreTitle}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onCancel();
      }}
    >
      {scopes.map((one) => (
        <label key={one} class="tick">
          <input
            type="radio"
            name={`${id}-scope`}
            checked={one === scope}
            onChange={() => {
              setScope(one);
            }}
          />
          <span>{review.ignoreScopes[one]}</span>
        </label>
      ))}
      <label class="field">
        <span>{review.reason}</span>
        <input
          ref={reasonBox}
          type="text"
          required
          list={`${id}-reasons`}
          value={reason}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? `${id}-refused` : undefined}
          onInput={({ currentTarget }) => {
            setReason(currentTarget.value);
            setRefused(false);
          }}
        />
      </label>
      <datalist id={`${id}-reasons`}>
        {reasons.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {isRefused && (
        <p class="refusal" id={`${id}-refused`} role="alert">
          {review.reasonMissing}
        </p>
      )}
      <label class="field">
        <span>{review.who}</span>
        <input
          type="text"
          autocomplete="name"
          value={who}
          onInput={({ currentTarget }) => {
            setWho(currentTarget.value);
          }}
        />
      </label>
      <div class="form-actions">
        <button type="submit" class="button primary">
          <span>{review.confirmIgnore}</span>
        </button>
        <Button onClick={onCancel}>{review.cancel}</Button>
      </div>
    </form>
  );
}
