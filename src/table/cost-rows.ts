import { meansMoney, moneyInFen } from "../value/units";
import type { Indicator, Project } from "./goal-table";
import { isCost } from "./missing-class";

/** A cost indicator whose target is an amount of money for the project, not a price per unit. */
export interface CostRow {
  readonly indicator: Indicator;
  readonly fen: number;
  /** Whether it speaks of all the project costs: by its name, or because it is the only one. */
  readonly isTotal: boolean;
}

const TOTAL = /总成本|项目成本|总投资|总额|全部|合计|资金总|年度预算/u;
const PER_UNIT = /单位|人均|平均|每|单价|标准|均价/u;

/** The amount of a cost indicator in 分; null for prices per unit (元/人) and for everything that is no amount of money. */
function amountOf({ target, name }: Indicator): number | null {
  if (target.kind !== "numeric" || target.unit === null || !meansMoney(target.unit)) return null;
  if (target.unit.includes("/") || PER_UNIT.test(name.text)) return null;
  return moneyInFen(target.number, target.unit);
}

/** The cost rows of a project that can be compared with its budget. */
export function costRows({ indicators }: Project): readonly CostRow[] {
  const rows = indicators.flatMap((indicator) => {
    const fen = isCost(indicator) ? amountOf(indicator) : null;
    return fen === null ? [] : { indicator, fen };
  });
  return rows.map(({ indicator, fen }) => ({
    indicator,
    fen,
    isTotal: rows.length === 1 || TOTAL.test(indicator.name.text),
  }));
}
