/** The Risks sheet: cause, event and effect; scored, answered, and in money and days where they are known. */
import type { AssessedRisk } from "../core/risk/risk";
import { choice, date, days, formula, id, level, longText, money, percent, text, type TwinInput } from "./column";
import { age } from "./control-registers";
import { register } from "./register";
import * as valueType from "./value-type";

const assessed = <T>(pick: (risk: AssessedRisk) => T | null) => ({ analysis, index }: TwinInput): T | null => {
  const found = analysis.risks.risks[index];
  return found ? pick(found) : null;
};
const ratings = ["Low", "Medium", "High"] as const;
const score = () => valueType.number({ format: "0" });
const rated = (column: string) => `IF([@[${column}]]="","",IF([@[${column}]]>=RiskHigh,"High",IF([@[${column}]]>=RiskMedium,"Medium","Low")))`;
const orLikely = (column: string) => `IF([@[${column}]]="",[@[Likely cost]],[@[${column}]])`;

export const risks = register({
  sheet: "Risks", table: "tblRisks", tab: "risk", frozen: 2, folded: ["quantified"],
  purpose: "Because of [cause], [event] may happen, which would [effect]. Score 1–5; the heat map stands to the right of the table.",
  columns: {
    id: id("ID", { required: true, width: 7 }),
    name: text("Risk", { width: 37 }),
    type: choice("Type", ["Threat", "Opportunity"], "Threat", { width: 12 }),
    category: text("Category", { width: 13, list: "RiskCategories" }),
    owner: text("Owner", { width: 16 }),
    probability: level("Probability", { list: "Levels" }),
    costImpact: level("Cost impact", { list: "Levels", group: "impacts" }),
    scheduleImpact: level("Schedule impact", { list: "Levels", group: "impacts" }),
    qualityImpact: level("Quality impact", { list: "Levels", group: "impacts" }),
    impact: formula("Impact", score(), 'IF(COUNT([@[Cost impact]],[@[Schedule impact]],[@[Quality impact]])=0,"",MAX([@[Cost impact]],[@[Schedule impact]],[@[Quality impact]]))', assessed((r) => r.impact), { width: 8, help: "The largest of the three." }),
    score: formula("Score", score(), 'IF(OR([@Probability]="",[@Impact]=""),"",[@Probability]*[@Impact])', assessed((r) => r.score), { width: 7, help: "Probability × impact." }),
    rating: formula("Rating", valueType.choice(ratings, null), rated("Score"), assessed((r) => r.rating), { rag: true, width: 12, help: "By the bands in Settings." }),
    response: choice("Response", ["Avoid", "Reduce", "Transfer", "Accept", "Escalate", "Exploit", "Enhance", "Share"], null, { width: 11 }),
    action: longText("Action", { width: 34 }),
    due: date("Due"),
    status: choice("Status", ["Open", "Closed", "Occurred"], "Open", { width: 10 }),
    residualProbability: level("Residual probability", { list: "Levels" }),
    residualImpact: level("Residual impact", { list: "Levels" }),
    residualScore: formula("Residual score", score(), 'IF(OR([@[Residual probability]]="",[@[Residual impact]]=""),"",[@[Residual probability]]*[@[Residual impact]])', assessed((r) => r.residualScore), { width: 9 }),
    residualRating: formula("Residual rating", valueType.choice(ratings, null), rated("Residual score"), assessed((r) => r.residualRating), { rag: true, width: 12 }),
    chance: percent("Chance %", { width: 9, help: "The chance that it happens, for the expected value." }),
    minCost: money("Min cost", { width: 11, group: "quantified" }),
    likelyCost: money("Likely cost", { width: 11 }),
    maxCost: money("Max cost", { width: 11, group: "quantified" }),
    minDelay: days("Min days", { group: "quantified" }),
    likelyDelay: days("Likely days"),
    maxDelay: days("Max days", { group: "quantified" }),
    expectedValue: formula("Expected value", valueType.money(),
      `IF(OR([@[Chance %]]="",[@[Likely cost]]=""),"",[@[Chance %]]*(${orLikely("Min cost")}+4*[@[Likely cost]]+${orLikely("Max cost")})/6*IF([@Type]="Opportunity",-1,1))`,
      assessed((r) => r.expectedMonetaryValue), { width: 12, help: "Chance × PERT mean of the cost; opportunities count negative." }),
    cause: longText("Cause", { width: 28 }),
    event: longText("Event", { width: 28 }),
    effect: longText("Effect", { width: 28 }),
    tasks: text("Tasks", { width: 10, help: "IDs of the tasks it would hit." }),
    budgetLine: id("Budget line", { width: 11, list: "BudgetLines" }),
    raised: date("Raised"),
    proximity: date("Proximity", { help: "When it would strike." }),
    closed: date("Closed"),
    age: age(["raised", "Raised"], ["closed", "Closed"]),
    notes: longText("Notes"),
  },
});

