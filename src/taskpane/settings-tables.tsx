import type { JSX } from "preact";
import { columnFields, isColumnField, type ColumnFieldGroup } from "../app/column-fields";
import { formTitles } from "../app/form-titles";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import type { ColumnReading, TableReading } from "../app/table-reading";
import { areaToA1, columnName } from "../sheet/address";
import type { FieldName } from "../table/goal-table";
import { fieldTitle } from "../table/words/field-titles";
import { Button } from "./button";
import { useSettingsWords } from "./settings-messages";
import { useWords } from "./words";

interface SettingsTablesProps {
  readonly state: SessionState;
  readonly session: Session;
}

interface TableProps {
  readonly reading: TableReading;
  readonly isBusy: boolean;
  readonly session: Session;
}

// The keys of `columnFields`, which Object.keys forgets.
const groups: readonly ColumnFieldGroup[] = ["indicator", "result", "project"];

/** No field has this name. */
const NONE = "";

interface ColumnProps {
  readonly column: ColumnReading;
  readonly onChoose: (field: FieldName | null) => void;
}

function ColumnChoice({ column: { column, header, field, isUnsure, isChosen }, onChoose }: ColumnProps): JSX.Element {
  const words = useWords();
  const settingsWords = useSettingsWords();
  const letter = columnName(column);
  const title = header === "" ? settingsWords.noHeader : header;
  const all = groups.flatMap((group): readonly FieldName[] => columnFields[group]);
  return (
    <li class="column">
      <span class="letter">{letter}</span>
      <span class="heading" title={header}>
        {title}
        {isUnsure && <em class="tag unsure">{settingsWords.unsure}</em>}
        {isChosen && <em class="tag">{settingsWords.chosen}</em>}
      </span>
      <select
        aria-label={settingsWords.columnName(letter, title)}
        value={field ?? NONE}
        onChange={({ currentTarget: { value } }) => {
          onChoose(all.find((one) => one === value) ?? null);
        }}
      >
        <option value={NONE}>{settingsWords.noMeaning}</option>
        {field !== null && !isColumnField(field) && <option value={field}>{words.say(fieldTitle(field))}</option>}
        {groups.map((group) => (
          <optgroup key={group} label={settingsWords.fieldGroups[group]}>
            {columnFields[group].map((one) => (
              <option key={one} value={one}>
                {words.say(fieldTitle(one))}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </li>
  );
}

function FormChoice({ reading: { table, chosenForm }, session }: Omit<TableProps, "isBusy">): JSX.Element {
  const words = useWords();
  const settingsWords = useSettingsWords();
  const title = (form: string): string => {
    const known = formTitles[form];
    return known ? words.say(known) : form;
  };
  return (
    <>
      <label class="field">
        <span>{settingsWords.form}</span>
        <select
          value={chosenForm ?? NONE}
          onChange={({ currentTarget: { value } }) =>
            void session.settings.chooseForm(table, value === NONE ? null : value)
          }
        >
          <option value={NONE}>
            {chosenForm === null ? settingsWords.byReaderIs(title(table.form)) : settingsWords.byReader}
          </option>
          {Object.keys(formTitles).map((form) => (
            <option key={form} value={form}>
              {title(form)}
            </option>
          ))}
        </select>
      </label>
      <p class="secondary">{words.say(table.formReason)}</p>
    </>
  );
}

function Table({ reading, isBusy, session }: TableProps): JSX.Element {
  const words = useWords();
  const settingsWords = useSettingsWords();
  const { table, columns, isPointedAt, isChosen } = reading;
  const name = words.tableHeading(table.sheet, table.index, table.projects[0]?.projectName?.text ?? null);
  return (
    <details class="part" open={table.index === 0}>
      <summary>
        <span>{name}</span>
        {columns.some(({ isUnsure }) => isUnsure) && <em class="tag unsure">{settingsWords.unsure}</em>}
      </summary>
      <dl class="facts">
        <dt>{settingsWords.range}</dt>
        <dd>
          {areaToA1(table.area)} {isPointedAt && <em class="tag">{settingsWords.pointedAt}</em>}
        </dd>
        <dt>{settingsWords.kind}</dt>
        <dd>{settingsWords.kinds[table.kind]}</dd>
        <dt>{settingsWords.taxonomy}</dt>
        <dd>{settingsWords.taxonomies[table.taxonomy]}</dd>
      </dl>
      <FormChoice reading={reading} session={session} />
      <h3>{settingsWords.columns}</h3>
      <ul class="columns">
        {columns.map((column) => (
          <ColumnChoice
            key={column.column}
            column={column}
            onChoose={(field) => void session.settings.chooseColumn(table.sheet, column.column, field)}
          />
        ))}
      </ul>
      {isChosen && (
        <Button disabled={isBusy} onClick={() => void session.settings.forgetChoices(table.sheet, table)}>
          {settingsWords.forget}
        </Button>
      )}
    </details>
  );
}

/** 本表怎么读: how the tables of the active worksheet are read, and ways to correct it. */
export function SettingsTables({ state, session }: SettingsTablesProps): JSX.Element {
  const settingsWords = useSettingsWords();
  const { settings, activity, choices } = state;
  const { sheet, readings } = settings.kind === "open" ? settings : { sheet: null, readings: [] };
  const isBusy = activity.kind === "busy";
  const isForgettable = readings.length === 0 && choices.tables.some((choice) => choice.sheet === sheet);
  return (
    <section>
      <h2>{settingsWords.reading}</h2>
      {sheet === null && !isBusy && <p class="secondary">{settingsWords.readingNothing}</p>}
      {sheet !== null && (
        <p class="secondary">
          {readings.length > 0 ? settingsWords.readingHint : settingsWords.readingNoTable(sheet)}
          {readings.length > 1 && settingsWords.sharedChoices}
        </p>
      )}
      {readings.map((reading) => (
        <Table key={`${reading.table.sheet} ${String(reading.table.index)}`} {...{ reading, isBusy, session }} />
      ))}
      {sheet !== null && (
        <div class="offer">
          <Button disabled={isBusy} onClick={() => void session.settings.pointAtTable()}>
            {settingsWords.point}
          </Button>
          <p class="secondary">{settingsWords.pointHint}</p>
          {isForgettable && (
            <Button disabled={isBusy} onClick={() => void session.settings.forgetChoices(sheet, null)}>
              {settingsWords.forgetAll}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
