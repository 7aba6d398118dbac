import type { JSX } from "preact";
import type { Severity } from "../sheet/mark";
import { Icon } from "./icon";
import { useWords } from "./words";

/** A severity, told by a shape and a word as well as by its colour. */
export const SeverityLabel = ({ severity }: { readonly severity: Severity }): JSX.Element => (
  <span class="severity" data-severity={severity}>
    <Icon name={severity} />
    {useWords().severities[severity]}
  </span>
);
