import type { JSX } from "preact";
import type { ProjectType } from "../library/schema";

interface TypeOptionsProps {
  readonly label: string;
  readonly types: readonly ProjectType[];
}

/** Project types to choose from under a heading; nothing when there are none. */
export function TypeOptions({ label, types }: TypeOptionsProps): JSX.Element | null {
  if (types.length === 0) return null;
  return (
    <optgroup label={label}>
      {types.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}
