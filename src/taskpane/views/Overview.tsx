/** The state of the project on one screen: its RAG and why, the key figures, how they moved, and what needs attention. */
import type { JSX } from "react";
import type { Analysis } from "../../core/analysis";
import type { Dimension } from "../../core/status/status";
import { ragCell, ragTone } from "../../report/format";
import type { Figure } from "../../report/report";
import { headline } from "../../report/sections/headline";
import { highlightKinds } from "../../report/sections/highlights";
import { Figures } from "../parts/Figures";
import { Mark, Sign } from "../parts/Mark";
import { Rows } from "../parts/Rows";
import { TrendLine } from "../parts/TrendLine";
import type { ViewProps } from "./view";

export function Overview({ analysis, verbs }: ViewProps): JSX.Element {
  const { status, project } = analysis;
  const tone = ragTone(status.overall);
  return (
    <div className="view">
      <div className={`verdict ${tone}`}>
        <h2 className="unseen">Overall</h2>
        <Mark tone={tone} text={ragCell(status.overall).text} />
        <p>{status.overallReason}</p>
      </div>
      <section aria-label="Key figures"><Figures figures={keyFigures(analysis)} /></section>
      <section>
        <h2>How it stands, and why</h2>
        <Rows show={verbs.show} rows={status.dimensions.map((d) => ({ key: d.name, subject: d.subjects[0] ?? null, content: <DimensionRow dimension={d} /> }))} />
      </section>
      {project.history.length > 1 ? <section><h2>Trend</h2><TrendLine analysis={analysis} /></section> : null}
      {KINDS.map(([kind, title, kindTone]) => {
        const found = status.highlights.filter((h) => h.kind === kind);
        return found.length === 0 ? null : (
          <section key={kind}>
            <h2><span><Sign tone={kindTone} /> {title}</span><span className="aside">{found.length}</span></h2>
            <Rows show={verbs.show} limit={project.settings.highlightLimit} label={title} rows={found.map((h, i) => ({ key: String(i), subject: h.subjects[0] ?? null, content: h.text }))} />
          </section>
        );
      })}
    </div>
  );
}

const keyFigures = (analysis: Analysis): readonly Figure[] => headline(analysis).blocks.flatMap((block) => (block.kind === "figures" ? block.figures : []));

/** As in the report, with what changed behind the decisions. */
const [DECISIONS, ...OTHERS] = highlightKinds;
const KINDS: typeof highlightKinds = [DECISIONS!, ["Changed", "Changed since the last report", "neutral"], ...OTHERS];

const TREND = { Better: "↗ Better", Same: "→ Same", Worse: "↘ Worse" } as const;

const DimensionRow = ({ dimension: { name, rag, shown, override, overrideReason, trend, reason } }: { readonly dimension: Dimension }): JSX.Element => (
  <span className="dimension">
    <strong>{name}</strong>
    <Mark tone={ragTone(shown)} text={ragCell(shown).text} />
    <span className="trend">{trend ? TREND[trend] : ""}</span>
    <span className="why">
      {reason}
      {override !== null && override !== rag ? ` Set to ${override} by hand, computed ${ragCell(rag).text}${overrideReason ? `: ${overrideReason}` : "."}` : ""}
    </span>
  </span>
);
