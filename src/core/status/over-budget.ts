/** Highlights of budget lines that are forecast to cost more than their current budget. */
import { subject } from "../subject";
import type { Facts } from "./facts";
import { moneyText, nameText, percentText } from "./sentences";
import type { Highlight } from "./status";

/** The largest overrun first. */
export function overBudget({ project, cost }: Facts): readonly Highlight[] {
  return project.budget.map((line, i) => ({ line, money: cost.lines[i]! })).filter(({ money }) => Math.round(money.vac) < 0)
    .sort((a, b) => a.money.vac - b.money.vac)
    .map(({ line, money }): Highlight => {
      const amount = (value: number): string => moneyText(value, project.currency);
      const over = money.variancePercent !== null && money.currentBudget > 0
        ? `${amount(money.vac)} (${percentText(-money.variancePercent)}) over its budget of ${amount(money.currentBudget)}` : "without a budget";
      return { kind: "Over budget", text: `${nameText(line.description, line.id)} is forecast at ${amount(money.eac)}, ${over}.`, subjects: [subject("budget", line.id, "eac")] };
    });
}
