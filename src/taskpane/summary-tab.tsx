import type { JSX } from "preact";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import type { Summary, Totals } from "../summary/summary";
import { toA1 } from "../sheet/address";
import { formatTenThousandYuan } from "../value/money";
import { Button } from "./button";
import { Opening } from "./opening";
import { UndoButton } from "./undo-button";
import { useWords } from "./words";

interface SummaryTabProps {
  readonly state: SessionState;
  readonly session: Session;
}

const amount = (fen: number | null): string => (fen === null ? "" : formatTenThousandYuan(fen));

const percent = (part: number, whole: number): string =>
  whole === 0 ? "" : `${String(Math.round((part / whole) * 1000) / 10)}%`;

function TotalsTable({ totals }: { readonly totals: Totals }): JSX.Element {
  const words = useWords();
  const lines = [
    [words.totalFunding, totals.totalFen],
    [words.fiscalFunding, totals.fiscalFen],
    [words.otherFunding, totals.otherFen],
  ] as const;
  return (
    <table>
      <caption>{words.totals}</caption>
      <tbody>
        <tr>
          <th scope="row">{words.projectCount}</th>
          <td>{totals.projects}</td>
        </tr>
        {lines.map(([name, fen]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{`${amount(fen)} ${words.tenThousandYuan}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlanTable({ totals: { plan, totalFen } }: { readonly totals: Totals }): JSX.Element | null {
  const words = useWords();
  if (plan.length === 0) return null;
  return (
    <table>
      <caption>{words.plan}</caption>
      <thead>
        <tr>
          <th scope="col">{words.planUntil}</th>
          <th scope="col">{words.planAmount}</th>
          <th scope="col">{words.planShare}</th>
        </tr>
      </thead>
      <tbody>
        {plan.map(({ label, fen }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{amount(fen)}</td>
            <td>{percent(fen, totalFen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CategoryTable({ totals: { categories, indicators } }: { readonly totals: Totals }): JSX.Element {
  const words = useWords();
  return (
    <table>
      <caption>{words.indicatorRows}</caption>
      <tbody>
        {categories.map(({ category, count }) => (
          <tr key={category}>
            <th scope="row">{category ? words.categories[category] : words.otherRows}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td>{indicators}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function ProjectTable({ departments }: Summary): JSX.Element {
  const words = useWords();
  return (
    <>
      {departments.map(({ budgetUnit, projects }) => (
        <table key={budgetUnit} class="projects">
          <caption>{budgetUnit || words.project}</caption>
          <thead>
            <tr>
              <th scope="col">{words.project}</th>
              <th scope="col">{`${words.totalFunding}（${words.tenThousandYuan}）`}</th>
              <th scope="col">{words.rows}</th>
              <th scope="col">{words.findings}</th>
            </tr>
          </thead>
          <tbody>
            {projects.map(({ sheet, name, totalFen, indicators, findings }, place) => (
              <tr key={place}>
                <th scope="row" title={sheet}>
                  {name}
                </th>
                <td>{amount(totalFen)}</td>
                <td>{indicators}</td>
                <td>{findings ? findings.error + findings.warning + findings.info : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

function Notes({ notes, session }: Pick<Summary, "notes"> & Pick<SummaryTabProps, "session">): JSX.Element | null {
  const words = useWords();
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{words.notes}</h2>
      <ul class="notes">
        {notes.map(({ sheet, at, text }, place) => (
          <li key={place}>
            <button
              type="button"
              class="cell"
              title={words.goTo(`${sheet}!${toA1(at)}`)}
              onClick={() => void session.reveal(sheet, at)}
            >
              {toA1(at)}
            </button>
            {words.say(text)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 汇总: the department's totals over all visible worksheets. */
export function SummaryTab({ state, session }: SummaryTabProps): JSX.Element {
  const words = useWords();
  const { summary, activity } = state;
  if (summary.kind === "closed") return <Opening activity={activity} onRetry={() => void session.openSummary()} />;
  if (summary.kind === "no-table") return <p class="advice">{words.summaryNoTable}</p>;
  const { totals } = summary.summary;
  return (
    <>
      <TotalsTable totals={totals} />
      <PlanTable totals={totals} />
      <CategoryTable totals={totals} />
      <ProjectTable {...summary.summary} />
      <Notes notes={summary.summary.notes} session={session} />
      <div class="steps">
        <Button appearance="primary" disabled={activity.kind === "busy"} onClick={() => void session.writeSummary()}>
          {words.writeSummary}
        </Button>
        <UndoButton state={state} session={session} />
      </div>
    </>
  );
}
