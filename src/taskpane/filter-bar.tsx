import type { JSX } from "preact";
import { facetsOf, isNarrowed, listed, noFilter, type Choice, type Filter } from "../app/filter";
import { tableKey, type Report } from "../app/report";
import { categoryNames } from "../check/rule-names";
import type { RuleCategory } from "../rules/rule";
import { Button } from "./button";
import { useWords } from "./words";

interface FilterBarProps {
  readonly report: Report;
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

interface PickProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value | null) => void;
}

/** One of the choices, or all; the chosen one stays on the list when nothing is left of it. */
function Pick<Value extends string>({ label, choices, chosen, nameOf, onChoose }: PickProps<Value>): JSX.Element {
  const { review } = useWords();
  const total = choices.reduce((sum, { count }) => sum + count, 0);
  const isGone = chosen !== null && choices.every(({ value }) => value !== chosen);
  const options = isGone ? [...choices, { value: chosen, count: 0 }] : choices;
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={chosen ?? ""}
        onChange={({ currentTarget }) => {
          onChoose(options.find(({ value }) => value === currentTarget.value)?.value ?? null);
        }}
      >
        <option value="">{review.all(total)}</option>
        {options.map(({ value, count }) => (
          <option key={value} value={value}>
            {review.choice(nameOf(value), count)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TickProps {
  readonly label: string;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
}

const Tick = ({ label, isTicked, onChange }: TickProps): JSX.Element => (
  <label class="tick">
    <input
      type="checkbox"
      checked={isTicked}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.checked);
      }}
    />
    <span>{label}</span>
  </label>
);

function Choices({ report, filter, onChange }: FilterBarProps): JSX.Element {
  const words = useWords();
  const { review } = words;
  const facets = facetsOf(report, filter);
  const ruleName = (id: string): string => {
    const rule = report.rules.get(id);
    return rule ? words.say(rule.title) : id;
  };
  const tableName = (key: string): string => {
    const table = report.tables.find(({ sheet, index }) => tableKey({ sheet, table: index }) === key);
    const project = table?.projects.length === 1 ? table.projects[0]?.projectName?.text : undefined;
    return table ? words.tableHeading(table.sheet, table.index, project ?? null) : words.otherFindings;
  };
  return (
    <>
      <Pick<RuleCategory>
        label={review.category}
        choices={facets.categories}
        chosen={filter.category}
        nameOf={(category) => words.say(categoryNames[category])}
        onChoose={(category) => {
          onChange({ category });
        }}
      />
      <Pick
        label={review.rule}
        choices={facets.rules}
        chosen={filter.rule}
        nameOf={ruleName}
        onChoose={(rule) => {
          onChange({ rule });
        }}
      />
      {report.tables.length > 1 && (
        <Pick
          label={review.table}
          choices={facets.tables}
          chosen={filter.table}
          nameOf={tableName}
          onChoose={(table) => {
            onChange({ table });
          }}
        />
      )}
      <Tick
        label={review.onlyFixable(facets.fixable)}
        isTicked={filter.fixable}
        onChange={(fixable) => {
          onChange({ fixable });
        }}
      />
      <Tick
        label={review.onlyIgnored(report.ignored.length)}
        isTicked={filter.ignored}
        onChange={(ignored) => {
          onChange({ ignored });
        }}
      />
    </>
  );
}

/** Which findings to list, with how many there are of each; folded away until it is wanted. */
export function FilterBar({ report, filter, onChange }: FilterBarProps): JSX.Element {
  const words = useWords();
  const { review } = words;
  const count = filter.ignored ? report.ignored.length : listed(report, filter).length;
  const total = report.findings.length + report.ignored.length;
  return (
    <details class="part filter">
      <summary>
        <span>{review.filter}</span>
        <small>{review.shown(count, total)}</small>
      </summary>
      <label class="field">
        <span>{review.search}</span>
        <input
          type="search"
          value={filter.words}
          onInput={({ currentTarget }) => {
            onChange({ words: currentTarget.value });
          }}
        />
      </label>
      <Choices report={report} filter={filter} onChange={onChange} />
      {(isNarrowed(filter) || filter.severities.size < 3) && (
        <Button
          onClick={() => {
            onChange(noFilter);
          }}
        >
          {review.resetFilter}
        </Button>
      )}
    </details>
  );
}
