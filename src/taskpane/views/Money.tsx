/** How much: the totals, what the rest may cost by each method, the S-curve, and the lines over their budget. */
import type { JSX } from "react";
import type { Analysis } from "../../core/analysis";
import type { CostLine } from "../../core/cost/cost";
import { index, money, overOrUnder, ragCell, ragTone, signedPercent, unmeasured } from "../../report/format";
import type { Figure } from "../../report/report";
import { Blank } from "../parts/Blank";
import { Figures } from "../parts/Figures";
import { Mark } from "../parts/Mark";
import { Rows } from "../parts/Rows";
import { SCurve } from "../parts/SCurve";
import type { ViewProps } from "./view";

export function Money({ analysis, verbs }: ViewProps): JSX.Element {
  const { cost: { lines, total, forecasts, periods }, project } = analysis;
  if (lines.length === 0 && total.bac === 0) {
    return <Blank title="No budget yet" action={{ label: "Go to the Budget sheet", run: () => verbs.show({ register: "budget" }) }}>Budget lines with a WBS code earn with the schedule; the Ledger says what was ordered and spent.</Blank>;
  }
  const over = lines.filter((line) => line.vac < 0).sort((a, b) => a.vac - b.vac);
  const names = new Map(project.budget.map((line) => [line.id, line.description]));
  const unit = project.currency || "project currency";
  return (
    <div className="view">
      <section>
        <h2>Totals <span className="aside">{unit}</span></h2>
        <Figures figures={totals(analysis)} />
      </section>
      {periods.some((p) => (p.pv ?? 0) > 0) ? (
        <section>
          <h2>Planned, earned, spent <span className="aside">{unit}, cumulative</span></h2>
          <SCurve analysis={analysis} />
        </section>
      ) : null}
      <section>
        <h2>Forecast at completion <span className="aside">{unit}</span></h2>
        <table className="plain">
          <thead><tr><th scope="col">If the rest goes</th><th scope="col" className="number">EAC</th><th scope="col" className="number">Variance</th></tr></thead>
          <tbody>
            {METHODS.map(([key, label]) => (
              <tr key={key} className={key === "bottomUp" && forecasts.bottomUp !== null ? "strong" : undefined}>
                <th scope="row">{label}</th><td className="number">{money(forecasts[key])}</td><td className="number">{money(forecasts[key] === null ? null : total.bac - forecasts[key])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>Lines over budget <span className="aside">{over.length} of {lines.length}</span></h2>
        {over.length === 0 ? <p className="quiet">No line is forecast over its budget.</p> : null}
        <Rows show={verbs.show} limit={15} rows={over.map((line) => ({ key: line.id, subject: { register: "budget", id: line.id, field: "eac" }, content: <LineRow line={line} name={names.get(line.id) ?? ""} /> }))} />
      </section>
    </div>
  );
}

const METHODS = [
  ["bottomUp", "as the lines estimate"],
  ["atBudget", "at budget"],
  ["atCpi", "as so far (CPI)"],
  ["composite", "as so far in cost and time (CPI × SPI)"],
] as const;

function totals({ cost: { lines, total }, status }: Analysis): readonly Figure[] {
  const sum = (key: "currentBudget" | "actualCost" | "openCommitment" | "accrued"): number => lines.reduce((all, line) => all + line[key], 0);
  const budget = lines.length > 0 ? sum("currentBudget") : total.bac;
  const vac = status.eac === null ? null : budget - status.eac;
  return [
    { label: "Budget", value: money(budget), note: "with approved changes" },
    { label: "Forecast cost (EAC)", value: money(status.eac), note: vac === null || budget === 0 ? "" : `${overOrUnder(-vac / budget)} budget (${money(vac)})` },
    { label: "Spent (AC)", value: money(total.ac), note: `${money(sum("accrued"))} of it accrued` },
    { label: "Ordered, still open", value: money(sum("openCommitment")), note: "not invoiced yet" },
    { label: "Earned (EV)", value: money(total.ev), note: total.pv === null ? unmeasured(total) : `${money(total.pv)} planned (PV)` },
    { label: "To complete (TCPI)", value: index(total.tcpi), note: total.ev === null ? "" : `CPI so far ${index(total.cpi)}` },
  ];
}

const LineRow = ({ line: { id, rag, currentBudget, eac, vac, variancePercent }, name }: { readonly line: CostLine; readonly name: string }): JSX.Element => (
  <>
    <span className="top"><span className="name"><strong>{id}</strong> {name}</span><Mark tone={ragTone(rag)} text={ragCell(rag).text} /></span>
    <span className="top small quiet"><span className="name">{money(eac)} on {money(currentBudget)}</span><span>{money(vac)} ({signedPercent(variancePercent)})</span></span>
  </>
);
