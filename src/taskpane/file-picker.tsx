import type { JSX } from "preact";

interface FilePickerProps {
  readonly label: string;
  readonly onPick: (file: File) => Promise<void>;
}

/** A button that asks for a JSON file. The browser's own control speaks the browser's language, so it lies unseen over it. */
export const FilePicker = ({ label, onPick }: FilePickerProps): JSX.Element => (
  <label class="button secondary file-picker">
    <span>{label}</span>
    <input
      type="file"
      accept=".json,application/json"
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        // The same file may be chosen again after it was corrected.
        if (file) void onPick(file).finally(() => (currentTarget.value = ""));
      }}
    />
  </label>
);
