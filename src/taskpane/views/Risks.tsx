/** What may happen: the exposure, the risks by probability and impact, and those of a chosen field. */
import { useState, type JSX } from "react";
import type { Analysis } from "../../core/analysis";
import type { Risk } from "../../core/model";
import type { AssessedRisk } from "../../core/risk/risk";
import { count, date, money, ratingCell } from "../../report/format";
import { Blank } from "../parts/Blank";
import { Figures } from "../parts/Figures";
import { Mark } from "../parts/Mark";
import { RiskMatrix, type Field } from "../parts/RiskMatrix";
import { Rows } from "../parts/Rows";
import type { ViewProps } from "./view";

export function Risks({ analysis, verbs }: ViewProps): JSX.Element {
  const [residual, setResidual] = useState(false);
  const [field, setField] = useState<Field | null>(null);
  const { risks: { exposure, matrix, residualMatrix, risks }, project, status } = analysis;
  if (risks.length === 0) {
    return <Blank title="No risks yet" action={{ label: "Go to the Risks sheet", run: () => verbs.show({ register: "risks" }) }}>Give each risk a probability and an impact from 1 to 5; a chance and a cost make it count in money.</Blank>;
  }
  const known = new Map(project.risks.map((risk) => [risk.id, risk]));
  const assessed = new Map(risks.map((risk) => [risk.id, risk]));
  const open = status.topRisks.flatMap((id) => (known.has(id) && assessed.has(id) ? [{ risk: known.get(id)!, found: assessed.get(id)! }] : []));
  const shown = field === null ? open : open.filter(({ risk, found }) => isIn(risk, found, field, residual));
  return (
    <div className="view">
      <section>
        <h2>Exposure <span className="aside">{project.currency}, expected value</span></h2>
        <Figures figures={[
          { label: "Net exposure", value: money(exposure.net), note: `${exposure.quantified} of ${exposure.open} in money` },
          { label: "Open risks", value: String(exposure.open), note: `${exposure.high} high, ${exposure.medium} medium, ${exposure.low} low${exposure.unrated ? `, ${exposure.unrated} not rated` : ""}` },
          { label: "Threats", value: money(exposure.threats) },
          { label: "Opportunities", value: money(exposure.opportunities) },
        ]} />
      </section>
      <section>
        <h2>Probability and impact</h2>
        <div className="chips" role="group" aria-label="Scores">
          {[false, true].map((after) => <button key={String(after)} type="button" className="chip" aria-pressed={residual === after} onClick={() => { setResidual(after); setField(null); }}>{after ? "After response" : "Before response"}</button>)}
        </div>
        <RiskMatrix counts={residual ? residualMatrix : matrix} settings={project.settings} chosen={field} choose={setField} />
      </section>
      <section>
        <h2>{field === null ? "Open risks" : `Probability ${field.probability}, impact ${field.impact}`} <span className="aside">{count(shown.length, "risk")}</span></h2>
        {field === null ? null : <button type="button" className="chip" onClick={() => setField(null)}>Show all</button>}
        <Rows show={verbs.show} limit={25} rows={shown.map(({ risk, found }) => ({ key: risk.id, subject: { register: "risks", id: risk.id, field: "name" }, content: <RiskRow risk={risk} found={found} project={project} residual={residual} /> }))} />
      </section>
    </div>
  );
}

const isIn = (risk: Risk, found: AssessedRisk, { probability, impact }: Field, residual: boolean): boolean =>
  residual ? risk.residualProbability === probability && risk.residualImpact === impact : risk.probability === probability && found.impact === impact;

function RiskRow({ risk, found, project, residual }: { readonly risk: Risk; readonly found: AssessedRisk; readonly project: Analysis["project"]; readonly residual: boolean }): JSX.Element {
  const rated = residual ? ratingCell(found.residualRating, found.residualScore) : ratingCell(found.rating, found.score);
  const value = found.expectedMonetaryValue === null ? "not in money" : `${project.currency} ${money(found.expectedMonetaryValue)}`.trim();
  return (
    <>
      <span className="top"><span className="name"><strong>{risk.id}</strong> {risk.name}{risk.type === "Opportunity" ? <span className="quiet"> (opportunity)</span> : null}</span><Mark tone={rated.tone ?? "neutral"} text={rated.text} /></span>
      <span className="top small quiet"><span className="name">{[risk.owner, risk.response, risk.due === null ? "" : `due ${date(risk.due)}`].filter(Boolean).join(" · ")}</span><span>{value}</span></span>
    </>
  );
}
