import { toA1, type Address } from "../sheet/address";
import type { Mark, Severity } from "../sheet/mark";
import { addressLists, blocksOf } from "./cell-blocks";
import { severities } from "./mark-format";

/** Cells that get one mark, as an address list of a length that a spreadsheet takes. */
export interface MarkArea {
  readonly severity: Severity;
  readonly addresses: string;
}

const ADDRESS_LIMIT = 8_192;

const isGraver = (a: Severity, b: Severity): boolean => severities.indexOf(a) < severities.indexOf(b);

/** The fewest areas that show all marks; a cell with several shows the gravest. The gravest area comes last, on top. */
export function markAreas(marks: readonly Mark[]): readonly MarkArea[] {
  const gravest = new Map<string, Mark>();
  for (const mark of marks) {
    const other = gravest.get(toA1(mark.at));
    if (!other || isGraver(mark.severity, other.severity)) gravest.set(toA1(mark.at), mark);
  }
  const cells = new Map<Severity, Address[]>(severities.map((severity) => [severity, []]));
  for (const { at, severity } of gravest.values()) cells.get(severity)?.push(at);
  return [...cells]
    .reverse()
    .flatMap(([severity, list]) =>
      addressLists(blocksOf(list), ADDRESS_LIMIT).map((addresses) => ({ severity, addresses })),
    );
}
