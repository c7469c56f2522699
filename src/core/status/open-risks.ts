/** The open risks with their assessment, worst first. */
import type { Project, Risk } from "../model";
import type { AssessedRisk, Risks } from "../risk/risk";

export interface OpenRisk {
  readonly risk: Risk;
  readonly assessed: AssessedRisk;
}

/** By score, then by the size of the expected value, then in the order of the register. */
export function openRisks({ project, risks }: { readonly project: Project; readonly risks: Risks }): readonly OpenRisk[] {
  return project.risks.map((risk, i) => ({ risk, assessed: risks.risks[i]! })).filter(({ risk }) => risk.status === "Open")
    .sort((a, b) => (b.assessed.score ?? 0) - (a.assessed.score ?? 0) || value(b.assessed) - value(a.assessed));
}

const value = (risk: AssessedRisk): number => Math.abs(risk.expectedMonetaryValue ?? 0);
