import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icon";

interface ButtonProps {
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly icon?: IconName;
  /** A button that cannot be used keeps the keyboard focus it may have. */
  readonly disabled?: boolean;
  readonly title?: string;
  /** The accessible name, where the text alone does not say it. */
  readonly label?: string;
  readonly tabIndex?: number;
  /** For a button that shows and hides something. */
  readonly isExpanded?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export const Button = (props: ButtonProps): JSX.Element => {
  const { appearance = "secondary", icon, disabled = false, title, label, tabIndex } = props;
  const { isExpanded, onClick, children } = props;
  return (
    <button
      type="button"
      class={`button ${appearance}`}
      aria-disabled={disabled ? "true" : undefined}
      aria-expanded={isExpanded}
      aria-label={label}
      title={title}
      tabIndex={tabIndex}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
};
