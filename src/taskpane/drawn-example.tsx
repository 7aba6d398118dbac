import type { JSX } from "preact";

interface DrawnCell {
  readonly text: string;
  readonly isMarked: boolean;
  readonly width: number;
}

const MARK = "✗";

/** "| a | < | b |" → a over two columns, and b; "^" continues the cell above and is left blank. */
function cellsOf(line: string): readonly DrawnCell[] {
  const cells: DrawnCell[] = [];
  for (const part of line.split("|").slice(1, -1)) {
    const written = part.trim();
    const previous = cells.at(-1);
    if (written === "<" && previous) {
      cells[cells.length - 1] = { ...previous, width: previous.width + 1 };
      continue;
    }
    const text = written.replace(MARK, "").replace(/^#/, "").trim();
    cells.push({ text: text === "^" ? "" : text, isMarked: written.includes(MARK), width: 1 });
  }
  return cells;
}

const linesOf = (drawing: string): readonly string[] =>
  drawing
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("==="));

/** A rule's example as a small table, its marked cells set off, with the messages below. `label` names it. */
export function DrawnExample({ drawing, label }: { readonly drawing: string; readonly label: string }): JSX.Element {
  const lines = linesOf(drawing);
  const messages = lines.filter((line) => !line.startsWith("|"));
  return (
    <figure class="example">
      <figcaption>{label}</figcaption>
      <div class="scroller" role="region" aria-label={label} tabIndex={0}>
        <table>
          <tbody>
            {lines
              .filter((line) => line.startsWith("|"))
              .map((line, row) => (
                <tr key={row}>
                  {cellsOf(line).map(({ text, isMarked, width }, place) => (
                    <td key={place} colSpan={width} data-marked={isMarked ? "" : undefined}>
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {messages.map((message) => (
        <p key={message} class="secondary">
          {message}
        </p>
      ))}
    </figure>
  );
}
