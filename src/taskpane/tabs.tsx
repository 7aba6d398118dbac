import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly names: Readonly<Record<Name, string>>;
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
  readonly children: ComponentChildren;
}

/** The tab that a key leads to from the one at `place`; undefined for other keys. */
function placeFor(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (place + 1) % count;
    case "ArrowLeft":
      return (place + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** Tabs by the ARIA pattern: arrow keys, Home and End move and select; `children` are the panel of the selected one. */
export function Tabs<Name extends string>(props: TabsProps<Name>): JSX.Element {
  const { label, names, selected, onSelect, children } = props;
  const list = useRef<HTMLDivElement>(null);
  // Object.keys forgets the type of the keys of a record.
  const order = Object.keys(names) as Name[];

  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeFor(event.key, order.indexOf(selected), order.length);
    const name = place === undefined ? undefined : order[place];
    if (place === undefined || name === undefined) return;
    event.preventDefault();
    onSelect(name);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[place]?.focus();
  };

  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {order.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === selected}
            aria-controls="tab-panel"
            tabIndex={name === selected ? 0 : -1}
            onClick={() => {
              onSelect(name);
            }}
          >
            {names[name]}
          </button>
        ))}
      </div>
      <div id="tab-panel" class="panel" role="tabpanel" aria-labelledby={`tab-${selected}`} key={selected}>
        {children}
      </div>
    </>
  );
}
