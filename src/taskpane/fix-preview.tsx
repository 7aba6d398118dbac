import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { contentText } from "../app/content-text";
import { cellCount, type FixItem } from "../app/fix-items";
import type { FixPreview as Preview } from "../app/fix-preview";
import type { Report } from "../app/report";
import type { Session } from "../app/session";
import { toA1 } from "../sheet/address";
import { Button } from "./button";
import { Change } from "./change";
import { useWords } from "./words";

interface FixPreviewProps {
  readonly preview: Preview;
  readonly report: Report;
  readonly isBusy: boolean;
  readonly session: Session;
}

interface ItemProps {
  readonly item: FixItem;
  readonly isTicked: boolean;
  readonly rules: Report["rules"];
  readonly onToggle: () => void;
}

function Item({ item, isTicked, rules, onToggle }: ItemProps): JSX.Element {
  const words = useWords();
  const titles = item.rules.map((id) => {
    const rule = rules.get(id);
    return rule ? words.say(rule.title) : id;
  });
  const cells = item.edits.map(({ at }) => toA1(at)).join(" ");
  return (
    <li>
      <input type="checkbox" aria-label={`${cells} ${titles.join("，")}`} checked={isTicked} onChange={onToggle} />
      <div>
        {item.edits.map(({ at, before, after }) => (
          <Change key={toA1(at)} cell={toA1(at)} before={contentText(before)} after={contentText(after)} />
        ))}
        <p class="secondary">{titles.join("，")}</p>
      </div>
    </li>
  );
}

/** What fixes would change, cell by cell, to be left out one by one before they are made. */
export function FixPreview({ preview, report, isBusy, session }: FixPreviewProps): JSX.Element {
  const { review } = useWords();
  const { items, omitted } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  const ticked = items.filter((item) => !omitted.has(item));
  const sheets = [...new Set(items.map(({ sheet }) => sheet))];

  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section class="fix-preview" aria-labelledby="fix-preview-title">
      <h2 id="fix-preview-title" ref={heading} tabIndex={-1}>
        {review.previewTitle(cellCount(items))}
      </h2>
      <p class="secondary">{review.previewHint}</p>
      <Button
        appearance="subtle"
        onClick={() => {
          session.tickFixes(ticked.length < items.length);
        }}
      >
        {ticked.length < items.length ? review.selectAll : review.selectNone}
      </Button>
      {sheets.map((sheet) => (
        <div key={sheet}>
          {sheets.length > 1 && <h3>{sheet}</h3>}
          <ul>
            {items
              .filter((item) => item.sheet === sheet)
              .map((item) => (
                <Item
                  key={item.edits.map(({ at }) => toA1(at)).join()}
                  item={item}
                  isTicked={!omitted.has(item)}
                  rules={report.rules}
                  onToggle={() => {
                    session.toggleFix(item);
                  }}
                />
              ))}
          </ul>
        </div>
      ))}
      <div class="steps">
        <Button appearance="primary" disabled={isBusy || ticked.length === 0} onClick={() => void session.applyFixes()}>
          {review.apply}
        </Button>
        <Button
          onClick={() => {
            session.dropFixes();
          }}
        >
          {review.cancel}
        </Button>
        <span class="secondary">{review.chosenFixes(cellCount(ticked), cellCount(items))}</span>
      </div>
    </section>
  );
}
