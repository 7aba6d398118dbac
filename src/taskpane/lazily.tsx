import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "./button";
import { useWords } from "./words";

type Loaded<Props> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly part: FunctionComponent<Props> };

/** A part of the pane that is fetched when it is first shown; a way to ask again when that fails. */
export function lazily<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let known: Loaded<Props> = { kind: "loading" };
  return (props: Props): JSX.Element | null => {
    const words = useWords();
    const [loaded, setLoaded] = useState(known);
    const [attempt, setAttempt] = useState(0);
    useEffect(() => {
      if (loaded.kind === "ready") return;
      load().then(
        (part) => {
          known = { kind: "ready", part };
          setLoaded(known);
        },
        () => {
          setLoaded({ kind: "failed" });
        },
      );
    }, [attempt]);
    if (loaded.kind === "loading") return null;
    if (loaded.kind === "ready") return <loaded.part {...props} />;
    return (
      <div class="advice" role="alert">
        <p>{words.partNotLoaded}</p>
        <Button
          onClick={() => {
            setLoaded({ kind: "loading" });
            setAttempt(attempt + 1);
          }}
        >
          {words.retry}
        </Button>
      </div>
    );
  };
}
