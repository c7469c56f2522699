/** The charter's items with a guiding note each: what the templates start with. */
import type { StarterCell, StarterTable } from "./starter";

export const charterGuide = (methodology: string): StarterTable => ({
  table: "tblCharter",
  headers: ["Item", "Value", "Note"],
  rows: [...guide, ["Methodology", methodology, "Which method the project follows, and where it departs from it"]],
});

const guide: readonly (readonly StarterCell[])[] = [
  ["Project name", null, "A name that people will say"],
  ["Project ID", null, "As in the portfolio or the ledger"],
  ["Sponsor", null, "One person, who decides on scope, money and time"],
  ["Project manager", null, "One person, who answers for the plan"],
  ["Business case", null, "Which problem, what it costs today, what the solution is worth, by when. Two or three sentences with figures"],
  ["Scope in", null, "What will be delivered: results, not activities"],
  ["Scope out", null, "What someone could expect and will not get"],
  ["Success criteria", null, "How everybody will know that it worked: three to five, each measurable"],
  ["Assumptions", null, "What the plan takes as true; each that could fail is a risk"],
  ["Constraints", null, "Dates, money, rules and systems that cannot move"],
  ["Start date", "2027-01-04", "Placeholder: type the project's own start, and every task moves with it"],
  ["Status date", null, "The day up to which progress is recorded; blank until the first report"],
  ["Currency", "EUR", "Of the budget; other currencies are converted in the Ledger"],
  ["Authorized funding", null, "What may be spent, contingency included"],
  ["Funding document", null, "Where that was decided"],
  ["Calendar", "Standard", "Working week and hours stand with the calendars, days off with the Holidays"],
];
