/** Every register of the workbook. A new one is one block here: sheet, validation, formats and report table follow from it. */
import { baselines } from "./baseline-register";
import { anything, choice, date, id, kept, longText, number, text } from "./column";
import { changes, actions, decisions, issues } from "./control-registers";
import { budget, ledger } from "./cost-registers";
import { register, type Register, type RowOf } from "./register";
import { risks } from "./risk-register";
import { schedule } from "./schedule-register";
import * as valueType from "./value-type";

const rags = ["Green", "Amber", "Red"] as const;
const rag = (header: string) => kept(header, valueType.choice(rags, null), { width: 11, rag: true });
/** Two spans of working time. */
const hours = (header: string) => text(header, { width: 26 });
const figure = (header: string) => kept(header, valueType.money(), { width: 13 });
const index = (header: string) => kept(header, valueType.number({ format: "0.00" }), { width: 8 });

export const registers = {
  schedule, budget, ledger, risks, issues, actions, decisions, changes, baselines,

  history: register({
    sheet: "History", table: "tblHistory", id: "statusDate", frozen: 1, tab: "control",
    purpose: "One row a status date, added by the status report: trends and \"what changed\" come from here.",
    columns: {
      statusDate: kept("Status date", valueType.date()), reportedBy: text("Reported by"),
      overall: rag("Overall RAG"), schedule: rag("Schedule RAG"), cost: rag("Cost RAG"), scope: rag("Scope RAG"), risk: rag("Risks RAG"), issues: rag("Issues RAG"),
      bac: figure("BAC"), pv: figure("PV"), ev: figure("EV"), ac: figure("AC"), eac: figure("EAC"), cpi: index("CPI"), spi: index("SPI"), spiT: index("SPI(t)"),
      forecastFinish: kept("Forecast finish", valueType.date()), finishVariance: kept("Finish variance", valueType.days(), { width: 10 }), riskExposure: figure("Risk exposure"),
      openRisks: kept("Open risks", valueType.number({ format: "0" }), { width: 8 }), openIssues: kept("Open issues", valueType.number({ format: "0" }), { width: 8 }),
      comment: longText("Comment", { width: 44 }),
    },
  }),

  assumptions: register({
    sheet: "Assumptions", table: "tblAssumptions", tab: "risk", purpose: "What the plan takes for granted, and what it would mean if it were wrong.",
    report: { columns: ["id", "name", "owner", "reviewBy", "status"] },
    columns: {
      id: id("ID", { required: true }), name: text("Assumption", { width: 44 }), category: text("Category", { width: 14 }), owner: text("Owner"), raised: date("Raised"), reviewBy: date("Review by"),
      status: choice("Status", ["Open", "Confirmed", "Wrong"], "Open"), impact: longText("Impact if wrong"), notes: longText("Notes"),
    },
  }),
  stakeholders: register({
    sheet: "Stakeholders", table: "tblStakeholders", tab: "control", purpose: "Who is affected or decides, what they need, and how they are kept on board.",
    columns: {
      id: id("ID", { required: true }), name: text("Stakeholder", { width: 26 }), role: text("Role", { width: 24 }), organization: text("Organization"), interest: choice("Interest", ["High", "Medium", "Low"], null),
      influence: choice("Influence", ["High", "Medium", "Low"], null), attitude: choice("Attitude", ["Champion", "Supporter", "Neutral", "Critic", "Blocker"], null), engagement: longText("Engagement"), owner: text("Owner"), notes: longText("Notes"),
    },
  }),
  communications: register({
    sheet: "Communications", table: "tblCommunications", tab: "control", purpose: "What is told to whom, how often and by whom.",
    columns: {
      id: id("ID", { required: true }), name: text("What", { width: 30 }), audience: text("Audience", { width: 24 }), purpose: longText("Purpose"), channel: text("Channel", { width: 24 }), frequency: text("Frequency", { width: 14 }),
      owner: text("Owner"), nextDue: date("Next due"), notes: longText("Notes"),
    },
  }),
  deliverables: register({
    sheet: "Deliverables", table: "tblDeliverables", tab: "plan", purpose: "What is handed over, and what makes it acceptable.",
    report: { columns: ["id", "name", "owner", "due", "status"], open: (row) => row["status"] !== "Accepted" },
    columns: {
      id: id("ID", { required: true }), name: text("Deliverable", { width: 36 }), wbs: id("WBS", { width: 8 }), owner: text("Owner"), criteria: longText("Acceptance criteria"), due: date("Due"),
      status: choice("Status", ["Planned", "In progress", "Submitted", "Accepted", "Rejected"], "Planned"), acceptedBy: text("Accepted by"), accepted: date("Accepted"), notes: longText("Notes"),
    },
  }),
  gates: register({
    sheet: "Gates", table: "tblGates", tab: "plan", purpose: "Where the project is stopped unless someone lets it go on.",
    columns: {
      id: id("ID", { required: true }), name: text("Gate", { width: 30 }), criteria: longText("Criteria"), planned: date("Planned"), decided: date("Decided"),
      decision: choice("Decision", ["Go", "Conditional go", "Hold", "Stop"], null), approver: text("Approver"), notes: longText("Notes"),
    },
  }),
  benefits: register({
    sheet: "Benefits", table: "tblBenefits", tab: "money", purpose: "Why the project is worth its cost: measured before, during and after.",
    columns: {
      id: id("ID", { required: true }), name: text("Benefit", { width: 36 }), measure: text("Measure", { width: 36 }), baseline: text("Baseline", { width: 14 }), target: text("Target", { width: 14 }), due: date("Due"),
      owner: text("Owner"), realized: text("Realized", { width: 14 }), status: choice("Status", ["Planned", "On track", "At risk", "Realized", "Missed"], "Planned"), notes: longText("Notes"),
    },
  }),
  lessons: register({
    sheet: "Lessons", table: "tblLessons", tab: "control", purpose: "What the next project should know.",
    columns: {
      id: id("ID", { required: true }), name: text("Lesson", { width: 36 }), category: text("Category", { width: 14 }), happened: longText("What happened"), recommendation: longText("Recommendation"), owner: text("Owner"),
      raised: date("Raised"), status: choice("Status", ["Open", "Shared", "Adopted"], "Open"),
    },
  }),
  resources: register({
    sheet: "Resources", table: "tblResources", tab: "plan", id: "name", frozen: 1, purpose: "People, equipment and material that tasks name in their Resources column.",
    columns: {
      name: text("Resource", { required: true, width: 26 }), type: choice("Type", ["Work", "Material", "Cost"], "Work"), role: text("Role", { width: 24 }), group: text("Group"),
      maxUnits: number("Max units", { help: "1 = one full-time person." }), rate: number("Rate", { help: "Project currency per hour of work, or per unit of material." }),
      calendar: text("Calendar", { width: 14, list: "Calendars" }), notes: longText("Notes"),
    },
  }),
  calendars: register({
    sheet: "Holidays", table: "tblCalendars", id: "name", frozen: 1, tab: "plan", purpose: "Working hours as 08:00-12:00, 13:00-17:00; an empty day is free. A calendar with a base takes the base's empty days.",
    columns: {
      name: text("Calendar", { required: true, width: 18 }), base: text("Base", { width: 14 }), monday: hours("Monday"), tuesday: hours("Tuesday"), wednesday: hours("Wednesday"), thursday: hours("Thursday"),
      friday: hours("Friday"), saturday: hours("Saturday"), sunday: hours("Sunday"),
    },
  }),
  holidays: register({
    sheet: "Holidays", table: "tblHolidays", id: "date", frozen: 1, tab: "plan", purpose: "Days off, and days with other hours. Blank calendar: the project's.",
    columns: {
      date: date("Date", { required: true }), until: date("Until", { help: "Last day, for several." }), name: text("Name", { width: 30 }), calendar: text("Calendar", { width: 18, list: "Calendars" }),
      hours: text("Working hours", { width: 26, help: "Blank: no work. Or hours such as 08:00-12:00." }),
    },
  }),
  charter: register({
    sheet: "Charter", table: "tblCharter", id: "item", frozen: 1, tab: "control", purpose: "What the project is for, who answers for it, and the date that everything is counted to.",
    columns: { item: text("Item", { required: true, width: 24 }), value: anything("Value", { width: 64 }), note: longText("Note", { width: 52 }) },
  }),
  objectives: register({
    sheet: "Charter", table: "tblObjectives", tab: "control", purpose: "Specific, measurable, and with a date.",
    columns: {
      id: id("ID", { required: true }), name: text("Objective", { width: 40 }), measure: text("Measure", { width: 36 }), baseline: text("Baseline", { width: 14 }), target: text("Target", { width: 14 }), due: date("Due"), owner: text("Owner"),
      status: choice("Status", ["Planned", "On track", "At risk", "Achieved", "Missed"], "Planned"),
    },
  }),
  approvals: register({
    sheet: "Charter", table: "tblApprovals", id: "role", tab: "control", purpose: "Who signed what, and when.",
    columns: {
      role: text("Role", { required: true, width: 26 }), name: text("Name", { width: 26 }), decision: choice("Decision", ["Approved", "Conditional", "Rejected", "Pending"], null), date: date("Date"), version: id("Version"),
    },
  }),
  settings: register({
    sheet: "Settings", table: "tblSettings", id: "setting", frozen: 1, tab: "control", purpose: "Every threshold that turns a figure amber or red, and how the plan is scheduled. Change the values; the names of the settings stay.",
    columns: { setting: text("Setting", { required: true, width: 38 }), value: anything("Value", { width: 18 }), unit: text("Unit", { width: 22 }), note: longText("Note", { width: 60 }) },
  }),
} as const;

export type RegisterKey = keyof typeof registers;
export type Row<K extends RegisterKey> = RowOf<(typeof registers)[K]>;

/** The registers of a workbook by key: ours, and any that someone adds. */
export type RegisterSet = Readonly<Record<string, Register>>;
