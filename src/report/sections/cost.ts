/** The budget: by category, and the lines that are over, each with what is committed, spent and still to come. */
import type { Analysis } from "../../core/analysis";
import type { CostLine } from "../../core/cost/cost";
import { inCurrency, money, ragCell, signedPercent } from "../format";
import { left, right, row, spare, table, text, type Block, type Cell, type Row, type Section } from "../report";

type Sums = Pick<CostLine, "currentBudget" | "committed" | "actualCost" | "openCommitment" | "etc" | "eac" | "vac">;

export function cost({ cost: { lines }, project }: Analysis): Section {
  if (lines.length === 0) return { title: "Cost", blocks: [] };
  const details = new Map(project.budget.map((line) => [line.id, line]));
  const categories = new Map<string, Sums>();
  for (const line of lines) {
    const category = details.get(line.id)?.category || "No category";
    categories.set(category, add(categories.get(category) ?? NONE, line));
  }
  const over = lines.filter((line) => line.rag === "Red" || line.rag === "Amber").sort((a, b) => a.vac - b.vac);
  return { title: "Cost", blocks: [
    table(inCurrency("Cost by category", project), [left("Category", "wrap"), ...SUM_COLUMNS],
      [...[...categories].map(([category, sums]) => sumRow(text(category), sums)), { ...sumRow(text("Total"), lines.reduce<Sums>(add, NONE)), kind: "total" }]),
    ...overLines(over, inCurrency("Lines forecast over their budget", project), (id) => details.get(id)?.description ?? ""),
  ] };
}

function overLines(over: readonly CostLine[], title: string, description: (id: string) => string): Block[] {
  if (over.length === 0) return [];
  const rows = over.slice(0, LISTED).map((line) => {
    const sums = sumRow(text(`${line.id} ${description(line.id)}`.trim()), line);
    return { ...sums, cells: [...sums.cells, ragCell(line.rag)] };
  });
  const note = over.length > LISTED ? `and ${over.length - LISTED} more lines over their budget` : undefined;
  return [table(title, [left("Line", "wrap"), ...SUM_COLUMNS, left("RAG")], rows, note)];
}

const LISTED = 10;

const SUM_COLUMNS = [right("Budget"), spare(right("Committed")), right("Actual"), spare(right("To come")), right("Forecast"), right("Variance"), right("%")];

function sumRow(name: Cell, s: Sums): Row {
  return row(name, money(s.currentBudget), money(s.committed), money(s.actualCost), money(s.etc), money(s.eac), money(s.vac), signedPercent(s.currentBudget === 0 ? null : s.vac / s.currentBudget));
}

const NONE: Sums = { currentBudget: 0, committed: 0, actualCost: 0, openCommitment: 0, etc: 0, eac: 0, vac: 0 };

const add = (sum: Sums, line: Sums): Sums => ({
  currentBudget: sum.currentBudget + line.currentBudget,
  committed: sum.committed + line.committed,
  actualCost: sum.actualCost + line.actualCost,
  openCommitment: sum.openCommitment + line.openCommitment,
  etc: sum.etc + line.etc,
  eac: sum.eac + line.eac,
  vac: sum.vac + line.vac,
});
