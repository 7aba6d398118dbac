import type { JSX } from "preact";
import { Icon } from "./icon";

interface DisclosureProps {
  readonly text: string;
  /** What a screen reader says, where the text alone would not tell of what. */
  readonly label?: string;
  readonly isOpen: boolean;
  readonly tabIndex?: number | undefined;
  readonly onToggle: () => void;
}

/** A button that shows and hides what stands below it. */
export const Disclosure = ({ text, label, isOpen, tabIndex, onToggle }: DisclosureProps): JSX.Element => (
  <button
    type="button"
    class="disclosure"
    aria-label={label}
    aria-expanded={isOpen}
    tabIndex={tabIndex}
    onClick={onToggle}
  >
    {text}
    <Icon name="expand" />
  </button>
);
