import type { Members } from "../rich-object";
import type { EventName, Subscriptions } from "./event-subscriptions";

/** Something whose events can be watched: a worksheet, or all of them. */
export interface EventSource {
  readonly subscriptions: Subscriptions;
  readonly eventTarget: string;
}

const methodNames: Readonly<Record<EventName, string>> = {
  changed: "DataChangedEvent",
  activated: "ActivatedEvent",
  added: "AddedEvent",
  selected: "SelectionChangedEvent",
  deleted: "DeletedEvent",
};

/** The hidden methods by which office.js asks for these events and takes leave of them. */
export function eventMethods<Target extends EventSource>(
  names: readonly EventName[],
): NonNullable<Members<Target>["methods"]> {
  const methods = names.flatMap((name) => {
    const add = ({ subscriptions, eventTarget }: Target): undefined => {
      subscriptions.add(name, eventTarget);
      return undefined;
    };
    const remove = ({ subscriptions, eventTarget }: Target): undefined => {
      subscriptions.remove(name, eventTarget);
      return undefined;
    };
    return [[`_Register${methodNames[name]}`, add] as const, [`_Unregister${methodNames[name]}`, remove] as const];
  });
  return Object.fromEntries(methods);
}
