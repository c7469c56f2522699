/** The sample: who has a stake in Aurora, and how each is won. */
import type { StarterTable } from "../starter";

export const stakeholders: StarterTable = {
  table: "tblStakeholders",
  headers: [
    "ID", "Stakeholder", "Role", "Organization", "Interest", "Influence", "Attitude", "Engagement", "Owner", "Notes",
  ],
  rows: [
    ["S-1", "Tomas Brandl", "Sponsor", "Customer Operations", "High", "High", "Supporter", "Steering committee, weekly call", "Ines Varga", null],
    ["S-2", "Service center", "Users", "Customer Operations", "High", "Medium", "Neutral", "Demonstrations each month, testers named", "Hanna Lindahl", "Fears the October peak"],
    ["S-3", "Olga Brenner", "Controller", "Finance", "Medium", "High", "Critic", "Forecast each month, with reasons", "Ines Varga", "Wants the cost of cleansing explained"],
    ["S-4", "Works council", "Consultation", "Company", "Medium", "High", "Neutral", "Meeting each quarter", "Hanna Lindahl", null],
    ["S-5", "Orrinbridge Software", "Vendor", "Supplier", "High", "High", "Supporter", "Weekly demonstration, escalation to management", "Jonas Leitner", null],
    ["S-6", "Customers", "Users", "Market", "Medium", "Medium", "Neutral", "Letter, help line, panel of 40", "Hanna Lindahl", null],
  ],
};
