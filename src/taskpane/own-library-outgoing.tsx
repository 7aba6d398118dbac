import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { OwnLibraryCommands } from "../app/own-library-commands";
import type { Outgoing } from "../app/own-library-state";
import { Button } from "./button";
import { copyText } from "./copy-text";
import { useOwnLibraryWords } from "./own-library-messages";

interface OwnLibraryOutgoingProps {
  readonly outgoing: Outgoing;
  readonly commands: OwnLibraryCommands;
}

/** In desktop spreadsheets the pane is a window of its own, which may not download; on the web it is a frame. */
const canDownload = (): boolean => window.parent !== window;

function download({ text, fileName }: Outgoing): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  });
}

/** Hands out sets as text: to the clipboard, by hand, and as a file where that is possible. */
export function OwnLibraryOutgoing({ outgoing, commands }: OwnLibraryOutgoingProps): JSX.Element {
  const own = useOwnLibraryWords();
  const [outcome, setOutcome] = useState<"copied" | "by-hand" | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const { what, count, text } = outgoing;
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    setOutcome(isCopied ? "copied" : "by-hand");
    if (isCopied) return;
    area.current?.focus();
    area.current?.select();
  };
  return (
    <section>
      <h2 tabIndex={-1}>{own.outgoing[what](count)}</h2>
      <p class="secondary hint">{own.outgoingHint}</p>
      <label class="field">
        <span>{own.outgoingText}</span>
        <textarea ref={area} rows={10} readOnly spellcheck={false} value={text} />
      </label>
      <p class="secondary" role="status">
        {outcome === "copied" && own.copied}
        {outcome === "by-hand" && own.copyByHand}
      </p>
      <div class="steps">
        <Button appearance="primary" onClick={() => void copy()}>
          {own.copy}
        </Button>
        {canDownload() && (
          <Button
            onClick={() => {
              download(outgoing);
            }}
          >
            {own.download}
          </Button>
        )}
        <Button
          onClick={() => {
            commands.close();
          }}
        >
          {own.back}
        </Button>
      </div>
    </section>
  );
}
