import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icon";

interface ButtonProps {
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly icon?: IconName;
  /** A button that cannot be used keeps the keyboard focus it may have. */
  readonly disabled?: boolean;
  readonly title?: string;
  readonly tabIndex?: number;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export const Button = (props: ButtonProps): JSX.Element => {
  const { appearance = "secondary", icon, disabled = false, title, tabIndex, onClick, children } = props;
  return (
    <button
      type="button"
      class={`button ${appearance}`}
      aria-disabled={disabled ? "true" : undefined}
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
