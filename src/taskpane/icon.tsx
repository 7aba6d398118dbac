import type { JSX } from "preact";

const paths = {
  error: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4",
  warning: "M8 2.2 1.7 13.3h12.6zM8 6.3v3.4M8 11.3v.500",
  info: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7.2v3.8M8 4.8v.500",
  success: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.2 8.2l2 2 3.8-4.2",
  check: "M3 8.5l3.3 3.3L13 4.8",
  fix: "M9.6 3.2l3.2 3.2-7 7H2.6v-3.2zM8.2 4.6l3.2 3.2",
  up: "M8 13V3.5M4 7.3l4-4 4 4",
  down: "M8 3v9.5M4 8.7l4 4 4-4",
  undo: "M5.5 3L2.5 6l3 3M2.8 6h6.4a3.7 3.7 0 0 1 0 7.4H6.5",
  history: "M8 2.5a5.5 5.5 0 1 1-5.2 3.7M2.5 2.8v3.6h3.6M8 5v3.2l2.2 1.6",
  clear: "M9 2.8l4.2 4.2-6 6H4.5L2.3 10.8a1 1 0 0 1 0-1.4zM6 6l4.2 4.2M8.5 13.5h5",
  expand: "M4 6l4 4 4-4",
  arrow: "M2.5 8h10.5M9.3 4.3L13 8l-3.7 3.7",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing of 16 × 16 pixels in the colour of the text. It says nothing that the text beside it does not say. */
export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
