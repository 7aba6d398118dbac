import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { OwnLibraryCommands } from "../app/own-library-commands";
import { Button } from "./button";
import { decodeText, MOST_BYTES } from "./decode-text";
import { FilePicker } from "./file-picker";
import { fetchSets } from "./own-library-fetch";
import { useOwnLibraryWords } from "./own-library-messages";

interface OwnLibraryImportProps {
  /** From where sets were fetched last. */
  readonly address: string;
  readonly commands: OwnLibraryCommands;
  readonly isBusy: boolean;
}

/** Imports a file of sets that was chosen or dropped. */
function FileImport({ commands }: Pick<OwnLibraryImportProps, "commands">): JSX.Element {
  const own = useOwnLibraryWords();
  const [refusal, setRefusal] = useState("");
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setRefusal(file.size > MOST_BYTES ? own.tooLarge : "");
    if (file.size > MOST_BYTES) return;
    try {
      await commands.importText(decodeText(new Uint8Array(await file.arrayBuffer())), file.name);
    } catch {
      // The file was moved or taken away since it was chosen.
      setRefusal(own.notRead);
    }
  };
  return (
    <div
      class="drop"
      data-over={isOver ? "" : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <FilePicker label={own.chooseFile} onPick={take} />
      <p class="secondary">{own.dropHere}</p>
      {refusal !== "" && (
        <p class="refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

/** 导入: from a file, from pasted text, or from an address on the intranet. */
export function OwnLibraryImport({ address, commands, isBusy }: OwnLibraryImportProps): JSX.Element {
  const own = useOwnLibraryWords();
  const [pasted, setPasted] = useState("");
  const [typed, setTyped] = useState(address);
  return (
    <details class="part own-import">
      <summary>
        <span>{own.import}</span>
      </summary>
      <p class="secondary hint">{own.importHint}</p>
      <FileImport commands={commands} />
      <label class="field">
        <span>{own.pasted}</span>
        <textarea
          rows={3}
          spellcheck={false}
          value={pasted}
          onInput={({ currentTarget }) => {
            setPasted(currentTarget.value);
          }}
        />
      </label>
      <Button disabled={isBusy || pasted.trim() === ""} onClick={() => void commands.importText(pasted, null)}>
        {own.importPasted}
      </Button>
      <label class="field">
        <span>{own.address}</span>
        <input
          type="url"
          spellcheck={false}
          placeholder="https://"
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
          }}
        />
      </label>
      <p class="secondary hint">{own.addressHint}</p>
      <Button
        disabled={isBusy || typed.trim() === ""}
        onClick={() => void commands.importFrom(typed.trim(), fetchSets)}
      >
        {own.importAddress}
      </Button>
    </details>
  );
}
