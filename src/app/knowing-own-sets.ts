import * as z from "zod";
import type { ActiveRule, RuleSet } from "../check/rule-set";
import type { OwnSet } from "../library/own-sets";

const RULE = "not-in-library";

/** The part of the rule's options that matters here. */
const optionsOf = z.looseObject({ alsoKnown: z.array(z.string()) });

function withNames(active: ActiveRule, names: readonly string[]): ActiveRule {
  if (active.rule.id !== RULE) return active;
  const options = optionsOf.parse(active.options);
  return { ...active, options: { ...options, alsoKnown: [...options.alsoKnown, ...names] } };
}

const known = new WeakMap<RuleSet, WeakMap<readonly OwnSet[], RuleSet>>();

/** The same rules, to which the indicators of the user's own sets count as in the library. The same for the same sets. */
export function knowingOwnSets(ruleSet: RuleSet, sets: readonly OwnSet[]): RuleSet {
  if (sets.length === 0) return ruleSet;
  const bySets = known.get(ruleSet) ?? new WeakMap<readonly OwnSet[], RuleSet>();
  known.set(ruleSet, bySets);
  const names = sets.flatMap(({ rows }) => rows.flatMap(({ name, aliases }) => [name, ...aliases]));
  const own = bySets.get(sets) ?? { ...ruleSet, active: ruleSet.active.map((one) => withNames(one, names)) };
  bySets.set(sets, own);
  return own;
}
