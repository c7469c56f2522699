/** The Budget and Ledger sheets: what was authorised, ordered, invoiced and accrued, and what it will come to. */
import type { CostEntry, CostLine } from "../core/cost/cost";
import type { EvMethod, LedgerStatus, LedgerType } from "../core/model";
import { choice, computed, date, formula, id, money, number, percent, text, type TwinInput } from "./column";
import { register } from "./register";
import * as valueType from "./value-type";

const { money: asMoney, number: asNumber } = valueType;
const line = <T>(pick: (line: CostLine) => T | null) => ({ analysis, index, row }: TwinInput): T | null => {
  const found = row["id"] ? analysis.cost.lines[index] : undefined;
  return found ? pick(found) : null;
};
const entry = <T>(pick: (entry: CostEntry) => T | null) => ({ analysis, index }: TwinInput): T | null => {
  const found = analysis.cost.entries[index];
  return found ? pick(found) : null;
};
const index2 = () => asNumber({ format: "0.00" });

/** A cell of a budget line that stays empty while the line has no ID. */
const ofLine = (excel: string) => `IF([@ID]="","",${excel})`;
/** Counted ledger amounts of this budget line, of the given types. */
const ledgerSum = (...types: LedgerType[]) => types.map((type) => `SUMIFS(tblLedger[Counted],tblLedger[Budget line],[@ID],tblLedger[Type],"${type}")`).join("+");
const changeSum = (...statuses: string[]) => statuses.map((status) => `SUMIFS(tblChanges[Cost impact],tblChanges[Budget line],[@ID],tblChanges[Status],"${status}")`).join("+");

/** What the order of this row still has open; where it has several PO rows for the line, each carries an equal share. */
const openOfOrder = 'MAX(0,SUMIFS(tblLedger[Balance],tblLedger[Order],[@Order]))/COUNTIFS(tblLedger[Order],[@Order],tblLedger[Type],"PO")';
const counted = entry((e) => (e.projectAmount === null ? null : e.counted));
function balance(of: TwinInput): number | null {
  const amount = counted(of);
  return amount === null || of.row["type"] === "PO" || of.row["type"] === "PO change" ? amount : 0 - amount;
}

const evMethods = ["Schedule", "% complete", "0/100", "50/50", "Level of effort"] as const satisfies readonly EvMethod[];
const ledgerTypes = ["PO", "PO change", "Invoice", "Credit note", "Accrual", "Accrual reversal", "Timesheet", "Other"] as const satisfies readonly LedgerType[];
const ledgerStatuses = ["Draft", "Approved", "Posted", "Paid", "Closed", "Cancelled"] as const satisfies readonly LedgerStatus[];
const rags = ["Green", "Amber", "Red"] as const;

export const budget = register({
  sheet: "Budget", table: "tblBudget", tab: "money", frozen: 3,
  purpose: "One row a budget line, in the currency of the Charter. The ledger and the approved changes fill the formulas; Recalculate fills PV and EV.",
  columns: {
    id: id("ID", { required: true, width: 7, help: "Ledger entries and changes point to it." }),
    wbs: id("WBS", { width: 7, help: "The branch of the schedule that the line pays for. Blank: the whole project." }),
    description: text("Description", { width: 34 }),
    category: text("Category", { width: 14, list: "CostCategories" }),
    vendor: text("Vendor", { width: 20 }),
    budget: money("Budget", { total: "sum", help: "As authorised, before changes." }),
    approvedChanges: formula("Approved changes", asMoney(), ofLine(changeSum("Approved", "Implemented")), line((l) => l.approvedChanges), { total: "sum", width: 12 }),
    currentBudget: formula("Current budget", asMoney(), ofLine("N([@Budget])+[@[Approved changes]]"), line((l) => l.currentBudget), { total: "sum", width: 13 }),
    committed: formula("Committed", asMoney(), ofLine(ledgerSum("PO", "PO change")), line((l) => l.committed), { total: "sum", width: 13 }),
    invoiced: formula("Invoiced", asMoney(), ofLine(ledgerSum("Invoice", "Credit note", "Timesheet", "Other")), line((l) => l.invoiced), { total: "sum", width: 13 }),
    accrued: formula("Accrued", asMoney(), ofLine(ledgerSum("Accrual", "Accrual reversal")), line((l) => l.accrued), { total: "sum" }),
    actualCost: formula("Actual cost", asMoney(), ofLine("[@Invoiced]+[@Accrued]"), line((l) => l.actualCost), { total: "sum", width: 13, help: "Invoiced plus accrued: cost incurred, whether paid or not." }),
    openCommitment: formula("Open commitment", asMoney(), ofLine("SUMIFS(tblLedger[Open commitment],tblLedger[Budget line],[@ID])"), line((l) => l.openCommitment), { total: "sum", width: 12, help: "Ordered and not yet invoiced or accrued." }),
    toCommit: money("To commit", { total: "sum", help: "Still to be ordered, beyond the open commitment; 0 where nothing is. Yours to keep true." }),
    etc: formula("ETC", asMoney(), ofLine("[@[Open commitment]]+N([@[To commit]])"), line((l) => l.etc), { total: "sum", width: 12, help: "Estimate to complete: open commitment plus what is still to be ordered." }),
    eac: formula("EAC", asMoney(), ofLine("[@[Actual cost]]+[@ETC]"), line((l) => l.eac), { total: "sum", width: 13, help: "Estimate at completion, bottom-up." }),
    vac: formula("Variance at completion", asMoney(), ofLine("[@[Current budget]]-[@EAC]"), line((l) => l.vac), { total: "sum", width: 13, help: "Current budget less EAC; negative = over budget." }),
    variancePercent: formula("Variance %", asNumber({ format: "0%" }), ofLine('IF([@[Current budget]]=0,"",[@[Variance at completion]]/[@[Current budget]])'), line((l) => l.variancePercent), { width: 10 }),
    evMethod: choice("EV method", evMethods, "Schedule", { width: 14, help: "How the line earns: from its tasks' progress, its own % complete, all at the end, half at each end, or with time." }),
    percentComplete: percent("% complete", { width: 11, help: "Only for the EV method % complete." }),
    pv: computed("PV", asMoney(), line((l) => l.earned.pv), { total: "sum", width: 12, help: "Planned value at the status date. Empty without a baseline." }),
    ev: computed("EV", asMoney(), line((l) => l.earned.ev), { total: "sum", width: 12, help: "Earned value at the status date. Empty without a baseline or a % complete to earn by." }),
    cpi: formula("CPI", index2(), ofLine('IF(OR([@EV]="",[@[Actual cost]]<=0),"",[@EV]/[@[Actual cost]])'), line((l) => l.earned.cpi), { width: 8, help: "EV ÷ actual cost; below 1 = dearer than planned." }),
    rag: formula("RAG", valueType.choice(rags, null), ofLine('IF([@[Current budget]]=0,"",IF(-[@[Variance %]]>CostRed,"Red",IF(-[@[Variance %]]>CostAmber,"Amber","Green")))'), line((l) => l.rag), { rag: true, width: 11 }),
    notes: text("Notes", { width: 60 }),
  },
});

export const ledger = register({
  sheet: "Ledger", table: "tblLedger", tab: "money", frozen: 2, folded: ["order"],
  purpose: "One row a purchase order, invoice, accrual or timesheet. Nothing is deleted: corrections are credit notes and reversals.",
  columns: {
    id: id("ID", { required: true, width: 8 }),
    date: date("Date", { help: "Entries after the status date do not count yet." }),
    type: choice("Type", ledgerTypes, "Other", { required: true, width: 16 }),
    document: id("Document", { width: 16 }),
    po: id("PO", { width: 12, help: "The purchase order it belongs to." }),
    budgetLine: id("Budget line", { width: 11, list: "BudgetLines" }),
    vendor: text("Vendor", { width: 24 }),
    amount: money("Amount", { help: "Without recoverable tax. Credit notes and reversals reduce, with or without a minus sign." }),
    currency: text("Currency", { width: 9 }),
    rate: number("Rate", { width: 8, help: "Project currency for one unit of this currency. Blank: 1." }),
    projectAmount: formula("Project amount", asMoney(), 'IF([@Amount]="","",IF(OR([@Type]="Credit note",[@Type]="Accrual reversal"),-ABS([@Amount]),[@Amount])*IF([@Rate]="",1,[@Rate]))', entry((e) => e.projectAmount), { width: 13 }),
    period: formula("Period", valueType.text(), 'IF([@Date]="","",YEAR([@Date])&"-"&RIGHT("0"&MONTH([@Date]),2))', entry((e) => e.period), { width: 9 }),
    status: choice("Status", ledgerStatuses, null, { width: 11, help: "Draft and Cancelled do not count; a Closed PO has nothing open." }),
    counted: formula("Counted", asMoney(), 'IF([@[Project amount]]="","",IF(OR([@Date]="",[@Status]="Draft",[@Status]="Cancelled"),0,IF([@Date]<StatusCutoff,[@[Project amount]],0)))', counted, { width: 13, help: "The project amount, where it counts at the status date." }),
    order: formula("Order", valueType.text(), 'IF([@PO]="","",[@PO]&"|"&[@[Budget line]])', ({ row }) => (row["po"] ? `${String(row["po"])}|${String(row["budgetLine"])}` : null), { width: 14, group: "order", help: "What belongs to one order and budget line." }),
    balance: formula("Balance", asMoney(), 'IF([@Counted]="","",IF(OR([@Type]="PO",[@Type]="PO change"),[@Counted],-[@Counted]))', balance, { width: 13, group: "order", help: "Ordered counts up, used counts down." }),
    openCommitment: formula("Open commitment", asMoney(), `IF([@Type]<>"PO","",IF([@Status]="Closed",0,IF(OR([@PO]="",[@[Budget line]]=""),MAX(0,N([@Counted])),${openOfOrder})))`, entry((e) => e.openCommitment), { width: 13, help: "Of a PO: ordered, and neither invoiced nor accrued." }),
    notes: text("Notes", { width: 60 }),
  },
});
