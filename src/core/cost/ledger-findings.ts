/** What is wrong in the ledger: entries that cannot count, orders that do not add up, accruals left standing. */
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { LedgerEntry, Project } from "../model";
import { statusCutoff } from "../status-date";
import { dateText } from "../status/sentences";
import { idKey, subject } from "../subject";
import type { DateTime } from "../time";
import { projectAmount, purchaseOrderKey } from "./ledger";
import type { Ledger } from "./ledger";

/** Findings by row, then by order, then on accruals and doubles. Draft and Cancelled rows are left alone. */
export function ledgerFindings(project: Project, ledger: Ledger, statusDate: DateTime): readonly Finding[] {
  const rows = project.ledger.filter(stands);
  return [
    ...rowFindings(project, rows),
    ...purchaseOrderFindings(project.ledger, ledger),
    ...unknownOrders(rows),
    ...openAccruals(project.ledger, ledger, statusDate),
    ...doubleInvoices(rows),
  ];
}

function rowFindings(project: Project, rows: readonly LedgerEntry[]): readonly Finding[] {
  const lines = new Set(project.budget.map((line) => idKey(line.id)));
  const home = idKey(project.currency);
  return rows.flatMap((row) => {
    const found: Finding[] = [];
    if (row.amount === null) say("ledger-amount-missing", "amount", `${row.type} ${row.id} has no amount, so it counts nothing; enter its amount.`, row, found);
    if (row.date === null) say("ledger-date-missing", "date", `${row.type} ${row.id} has no date, so it does not count; enter the date on which the cost was incurred.`, row, found);
    const line = idKey(row.budgetLine);
    if (line === "") say("ledger-line-missing", "budgetLine", `${row.type} ${row.id} names no budget line, so it is in no total; enter the line that pays for it.`, row, found);
    else if (!lines.has(line)) say("ledger-line-unknown", "budgetLine", `${row.type} ${row.id} names budget line ${row.budgetLine}, which does not exist, so it is in no total; correct the line or add it to the budget.`, row, found);
    if (row.rate === null && home !== "" && row.currency !== project.currency && !["", home].includes(idKey(row.currency))) {
      say("ledger-rate-missing", "rate", `${row.type} ${row.id} is in ${row.currency} without a rate and is counted as if it were ${project.currency}; enter how much ${project.currency} one ${row.currency} is worth.`, row, found);
    }
    return found;
  });
}

function say(code: string, field: string, message: string, row: LedgerEntry, found: Finding[]): void {
  found.push(finding("error", code, message, subject("ledger", row.id, field)));
}

/** An order is judged by what counts at the status date. */
function purchaseOrderFindings(rows: readonly LedgerEntry[], ledger: Ledger): readonly Finding[] {
  const found: Finding[] = [];
  for (const { ordered, used, row } of ledger.purchaseOrders.values()) {
    if (row < 0 || used <= ordered + tolerance(ordered)) continue;
    const { id, po, budgetLine } = rows[row]!;
    const message = `Invoices and accruals on purchase order ${po} for line ${budgetLine} exceed what was ordered by ${Math.round((used - ordered) * 100) / 100}; check them, or record the change of the order.`;
    found.push(finding("warning", "po-over-invoiced", message, subject("ledger", id)));
  }
  rows.forEach((row, i) => {
    if (row.type !== "PO" || !stands(row)) return;
    if (idKey(row.po) === "") {
      found.push(finding("warning", "po-number-missing", `PO ${row.id} has no order number, so no invoice can be set against it; enter the number under PO.`, subject("ledger", row.id, "po")));
      return;
    }
    const first = ledger.purchaseOrders.get(purchaseOrderKey(row))!.row;
    if (first === i || !stands(rows[first]!)) return;
    const message = `Purchase order ${row.po} for line ${row.budgetLine} is entered again in ${row.id}; both amounts count, so if this is a change, make its type PO change, else cancel one.`;
    found.push(finding("warning", "po-duplicate", message, subject("ledger", row.id), [subject("ledger", rows[first]!.id)]));
  });
  return found;
}

function unknownOrders(rows: readonly LedgerEntry[]): readonly Finding[] {
  const ordered = new Set(rows.filter((row) => row.type === "PO").map((row) => idKey(row.po)));
  const onLine = new Set(rows.filter((row) => row.type === "PO").map(purchaseOrderKey));
  return rows.flatMap((row) => {
    if (row.type === "PO" || row.po === "" || idKey(row.po) === "" || onLine.has(purchaseOrderKey(row))) return [];
    if (ordered.has(idKey(row.po))) {
      return finding("warning", "po-line-mismatch", `${row.type} ${row.id} is on line ${row.budgetLine}, for which purchase order ${row.po} ordered nothing, so the order stays open; correct the line.`, subject("ledger", row.id, "budgetLine"));
    }
    return finding("warning", "po-unknown", `${row.type} ${row.id} names purchase order ${row.po}, which is not in the ledger; enter the order or correct the number.`, subject("ledger", row.id, "po"));
  });
}

/** Accruals of an order and line are reversed oldest first; one that still stands after the next period is stale. */
function openAccruals(rows: readonly LedgerEntry[], ledger: Ledger, statusDate: DateTime): readonly Finding[] {
  const accruals = new Map<string, { row: LedgerEntry; left: number }[]>();
  const reversed = new Map<string, number>();
  rows.forEach((row, i) => {
    const { counted } = ledger.entries[i]!;
    if (counted === 0 || (row.type !== "Accrual" && row.type !== "Accrual reversal")) return;
    const key = purchaseOrderKey(row);
    if (row.type === "Accrual reversal") reversed.set(key, (reversed.get(key) ?? 0) - counted);
    if (row.type !== "Accrual") return;
    const open = accruals.get(key);
    if (open) open.push({ row, left: counted });
    else accruals.set(key, [{ row, left: counted }]);
  });
  const now = monthOf(statusCutoff(statusDate) - 1);
  return [...accruals].flatMap(([key, open]) => {
    let credit = reversed.get(key) ?? 0;
    return open.sort((a, b) => a.row.date! - b.row.date!).flatMap(({ row, left }) => {
      const settled = Math.min(left, credit);
      credit -= settled;
      if (left - settled <= tolerance(left) || now - monthOf(row.date!) <= 1) return [];
      const message = `The accrual ${row.id} of ${dateText(row.date!)} has not been reversed; reverse it when the invoice is booked, or the cost counts twice.`;
      return finding("warning", "accrual-not-reversed", message, subject("ledger", row.id));
    });
  });
}

function doubleInvoices(rows: readonly LedgerEntry[]): readonly Finding[] {
  const seen = new Map<string, LedgerEntry>();
  return rows.flatMap((row) => {
    if (row.type !== "Invoice" || idKey(row.document) === "" || row.amount === null) return [];
    const key = [idKey(row.vendor), idKey(row.document), projectAmount(row)].join("\n");
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, row);
      return [];
    }
    const message = `Invoice ${row.id} has the vendor, document number ${row.document} and amount of ${earlier.id}; cancel one if it was booked twice.`;
    return finding("warning", "invoice-duplicate", message, subject("ledger", row.id), [subject("ledger", earlier.id)]);
  });
}

const stands = (row: LedgerEntry): boolean => row.status !== "Draft" && row.status !== "Cancelled";

/** Sums of cents do not meet exactly. */
const tolerance = (amount: number): number => 0.005 + Math.abs(amount) * 1e-9;

const monthOf = (at: DateTime): number => {
  const date = new Date(at * 60000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
