import type { JSX } from "preact";
import { writtenCells } from "../app/written-cells";
import type { Placement } from "../library/place-entries";
import { toA1 } from "../sheet/address";
import { useWords } from "./words";

/** Cell by cell what inserting would write, where the cells stand afterwards; or why it cannot be done. */
export function PlacementPreview({ placement }: { readonly placement: Placement }): JSX.Element {
  const words = useWords();
  if (placement.kind === "refused") return <p class="banner">{words.say(placement.reason)}</p>;
  return (
    <table class="preview">
      <tbody>
        {writtenCells(placement).map(({ at, text, startsRow }) => (
          <tr key={toA1(at)} data-first={startsRow ? "" : undefined}>
            <th scope="row">{toA1(at)}</th>
            <td>{text ?? <i>{words.leftBlank}</i>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
