import type { OfferedList } from "../../sheet/patch";

/** Lets every cell of a range offer a drop-down list. */
export function offerList({ dataValidation }: Excel.Range, { options, prompt, refusal }: OfferedList): void {
  dataValidation.rule = { list: { inCellDropDown: true, source: options.join(",") } };
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { showPrompt: true, title: "", message: prompt };
  dataValidation.errorAlert = {
    showAlert: refusal !== null,
    style: "Stop",
    title: "",
    message: refusal ?? "",
  };
}
