/** The sample: what Aurora is for, what it may spend and who decides. */
import type { StarterTable } from "../starter";

export const charter: StarterTable = {
  table: "tblCharter",
  headers: [
    "Item", "Value", "Note",
  ],
  rows: [
    ["Project name", "Aurora: customer portal replacement", null],
    ["Project ID", "AUR-26", null],
    ["Sponsor", "Tomas Brandl", "Director Customer Operations"],
    ["Project manager", "Ines Varga", null],
    ["Business case", "The portal of 2014 answers 41 % of requests without a call and its hosting ends on 30 November 2026. A new one is to answer 65 % and save 1.1 million a year in calls and letters.", "Case version 1.2, approved at gate 1"],
    ["Scope in", "Sign-in, account and policy pages, claims reporting, documents and messages, payments, console of the service center, integration component, migration of 410,000 customers", null],
    ["Scope out", "Mobile app, change of the policy system, broker portal", null],
    ["Success criteria", "Go-live without loss of a customer record; 65 % of requests solved online within six months; page answers in under 2 seconds at peak", null],
    ["Assumptions", "Vendor delivers both releases by 14 August; policy system is frozen from 1 October", null],
    ["Constraints", "Cutover only at a weekend; legacy hosting ends on 30 November 2026", null],
    ["Start date", "2026-01-05", null],
    ["Status date", "2026-06-26", "The end of that day's work counts"],
    ["Currency", "EUR", null],
    ["Authorized funding", 3150000, "Budget 2,900,000 and 250,000 contingency that the sponsor holds"],
    ["Funding document", "Board paper 2026-004", null],
    ["Calendar", "Standard", "Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00"],
    ["Methodology", "Stage gates, with iterative build", null],
  ],
};
