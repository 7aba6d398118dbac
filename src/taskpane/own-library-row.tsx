import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { OwnLibraryCommands } from "../app/own-library-commands";
import type { DraftRow } from "../app/own-library-state";
import { ownLevels } from "../library/own-levels";
import type { OwnRow } from "../library/own-sets";
import { subcategories101 } from "../library/standard-levels";
import { Button } from "./button";
import { useOwnLibraryWords } from "./own-library-messages";

interface OwnLibraryRowProps {
  readonly row: DraftRow;
  readonly commands: OwnLibraryCommands;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Moves the row one place. */
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

const comparators: readonly NonNullable<OwnRow["comparator"]>[] = ["≥", "=", "≤", ">", "<"];

type FormProps = Pick<OwnLibraryRowProps, "row" | "commands">;

function TextField({
  row: { number, row },
  commands,
  field,
  label,
}: FormProps & {
  readonly field: "name" | "value" | "unit" | "description" | "basis";
  readonly label: string;
}): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={row[field]}
        onInput={({ currentTarget }) => {
          commands.changeRow(number, { [field]: currentTarget.value });
        }}
      />
    </label>
  );
}

/** The fields of a row; Enter and Escape close them, and do not save the set. */
function RowForm({ row: draft, commands, onClose }: FormProps & { readonly onClose: () => void }): JSX.Element {
  const own = useOwnLibraryWords();
  const { number, row } = draft;
  const shared = { row: draft, commands };
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.querySelector("input")?.focus();
  }, []);
  return (
    <div
      ref={place}
      class="own-row-form"
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField {...shared} field="name" label={own.name} />
      <label class="field">
        <span>{own.level}</span>
        <select
          value={row.subcategoryCentral}
          onChange={({ currentTarget: { value } }) => {
            const level = subcategories101.find((one) => one === value);
            if (level) commands.changeRow(number, ownLevels[level]);
          }}
        >
          {subcategories101.map((level) => (
            <option key={level} value={level}>
              {own.levels[level]}
            </option>
          ))}
        </select>
      </label>
      <div class="own-value">
        <label class="field">
          <span>{own.comparator}</span>
          <select
            value={row.comparator ?? ""}
            onChange={({ currentTarget: { value } }) => {
              commands.changeRow(number, { comparator: comparators.find((one) => one === value) ?? null });
            }}
          >
            <option value="">{own.noComparator}</option>
            {comparators.map((comparator) => (
              <option key={comparator} value={comparator}>
                {comparator}
              </option>
            ))}
          </select>
        </label>
        <TextField {...shared} field="value" label={own.value} />
        <TextField {...shared} field="unit" label={own.unit} />
      </div>
      <p class="secondary hint">{own.valueHint}</p>
      <TextField {...shared} field="description" label={own.description} />
      <TextField {...shared} field="basis" label={own.basis} />
      <label class="tick">
        <input
          type="checkbox"
          checked={row.core}
          onChange={({ currentTarget }) => {
            commands.changeRow(number, { core: currentTarget.checked });
          }}
        />
        <span>{own.core}</span>
      </label>
    </div>
  );
}

function Facts({ row }: { readonly row: OwnRow }): JSX.Element {
  const own = useOwnLibraryWords();
  const { comparator, value, unit, description, basis, subcategoryCentral } = row;
  return (
    <dl class="facts">
      <dt>{own.level}</dt>
      <dd>{own.levels[subcategoryCentral]}</dd>
      <dt>{own.value}</dt>
      <dd>{`${comparator ?? ""}${value}${unit}`}</dd>
      {description !== "" && (
        <>
          <dt>{own.description}</dt>
          <dd>{description}</dd>
        </>
      )}
      {basis !== "" && (
        <>
          <dt>{own.basis}</dt>
          <dd>{basis}</dd>
        </>
      )}
    </dl>
  );
}

/** A row of a set that is being edited: what it says, and behind a button a form for it. */
export function OwnLibraryRow({ row, commands, isFirst, isLast, onMove, onRemove }: OwnLibraryRowProps): JSX.Element {
  const own = useOwnLibraryWords();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector<HTMLElement>(".form-actions button")?.focus();
  };
  const name = row.row.name.trim() === "" ? own.noName : row.row.name;
  return (
    <li ref={place} class="own-row" aria-label={name}>
      <p class="own-row-name">{name}</p>
      {isOpen ? <RowForm row={row} commands={commands} onClose={close} /> : <Facts row={row.row} />}
      <div class="form-actions">
        <Button
          appearance="subtle"
          isExpanded={isOpen}
          label={own.named(isOpen ? own.closeRow : own.editRow, name)}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? own.closeRow : own.editRow}
        </Button>
        <Button
          appearance="subtle"
          icon="up"
          disabled={isFirst}
          label={own.named(own.up, name)}
          onClick={() => {
            onMove(-1);
          }}
        >
          {own.up}
        </Button>
        <Button
          appearance="subtle"
          icon="down"
          disabled={isLast}
          label={own.named(own.down, name)}
          onClick={() => {
            onMove(1);
          }}
        >
          {own.down}
        </Button>
        <Button appearance="subtle" label={own.named(own.remove, name)} onClick={onRemove}>
          {own.remove}
        </Button>
      </div>
    </li>
  );
}
