/* global window */
// Excel puts its side of office.js into window.external; in the workbench the page around the frame does.
try {
  const { external } = window.parent.jixiaoWorkbench;
  Object.defineProperty(window, "external", { value: external, writable: true, configurable: true });
} catch {
  // Opened outside the workbench: office.js finds no host, and the pane says so.
}
