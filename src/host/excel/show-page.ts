/** In percent of the window. */
const SIZE = { height: 22, width: 32 };

/** Shows a page of ours over the workbook, and waits until the user has closed it. False when Excel cannot show it. */
export function showPage(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, ({ status, value }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        resolve(false);
        return;
      }
      value.addEventHandler(Office.EventType.DialogEventReceived, () => {
        resolve(true);
      });
    });
  });
}
