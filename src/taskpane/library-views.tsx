import type { JSX } from "preact";
import { useLibraryWords } from "./library-messages";

export type LibraryView = "choose" | "own" | "form";

const views: readonly LibraryView[] = ["choose", "own", "form"];

interface LibraryViewsProps {
  readonly selected: LibraryView;
  readonly onSelect: (view: LibraryView) => void;
}

/** What the library can do, one of which is shown. */
export function LibraryViews({ selected, onSelect }: LibraryViewsProps): JSX.Element {
  const words = useLibraryWords();
  return (
    <fieldset class="views">
      <legend>{words.viewList}</legend>
      {views.map((view) => (
        <label key={view}>
          <input
            type="radio"
            name="library-view"
            checked={view === selected}
            onChange={() => {
              onSelect(view);
            }}
          />
          <span>{words.views[view]}</span>
        </label>
      ))}
    </fieldset>
  );
}
