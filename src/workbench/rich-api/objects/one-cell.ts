import type { Address } from "../../../sheet/address";
import { asText } from "../arguments";
import { RichApiError } from "../rich-api-error";
import type { Arguments } from "../rich-object";
import { parseAddress } from "./addresses";
import { rangeKind } from "./range";
import { areaOf } from "./sheet-target";

/** The cell that a first argument means: a range or an address; several cells are refused. */
export function oneCell(args: Arguments, location: string): Address {
  const cells = rangeKind.targetOf(args.object(0));
  const area = cells ? areaOf(cells) : parseAddress(asText(args.values[0], location), location);
  const isOne = area.top === area.bottom && area.left === area.right;
  if (!isOne) throw new RichApiError("InvalidArgument", location);
  return { row: area.top, column: area.left };
}
