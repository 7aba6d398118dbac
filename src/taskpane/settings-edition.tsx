import type { JSX } from "preact";
import type { Edition } from "../host/ability";
import { useEditionWords } from "./edition-messages";

/** 此 Excel 的版本: which it is, and what is switched off because of it. */
export function SettingsEdition({ edition: { name, level, lacks } }: { readonly edition: Edition }): JSX.Element {
  const words = useEditionWords();
  return (
    <section>
      <h2>{words.edition}</h2>
      <p class="secondary">
        {name} · {level}
      </p>
      <p class="secondary">{lacks.size === 0 ? words.lacksNothing : words.works}</p>
      {lacks.size > 0 && (
        <ul class="secondary edition">
          {[...lacks].map(([ability, needed]) => (
            <li key={ability}>{words.lacks[ability](needed)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
