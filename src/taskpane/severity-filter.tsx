import type { JSX } from "preact";
import type { Severity } from "../sheet/mark";
import { Icon } from "./icon";
import { useWords } from "./words";

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

/** How many findings there are of each severity; each count switches its findings on and off. */
export function SeverityFilter({ counts, shown, onToggle }: SeverityFilterProps): JSX.Element {
  const words = useWords();
  return (
    <div class="severity-filter" role="group" aria-label={words.severityFilter}>
      {(["error", "warning", "info"] as const).map((severity) => (
        <button
          key={severity}
          type="button"
          class="chip"
          data-severity={severity}
          aria-pressed={shown.has(severity)}
          onClick={() => {
            onToggle(severity);
          }}
        >
          <Icon name={severity} />
          <span>{words.severities[severity]}</span>
          <strong>{counts[severity]}</strong>
        </button>
      ))}
    </div>
  );
}
