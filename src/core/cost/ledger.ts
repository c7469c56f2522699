/** The ledger at a status date: what each entry counts, what each purchase order still has open, and sums by budget line. */
import type { LedgerEntry, LedgerType } from "../model";
import { happenedBy } from "../status-date";
import { idKey } from "../subject";
import type { DateTime } from "../time";
import type { CostEntry } from "./cost";

/** Sums of counted amounts in project currency. */
export interface LedgerSums {
  /** PO + PO change. */
  readonly committed: number;
  /** Invoice + credit note + timesheet + other. */
  readonly invoiced: number;
  /** Accrual + accrual reversal. */
  readonly accrued: number;
  readonly openCommitment: number;
}

/** What was ordered and used under one purchase order for one budget line. */
export interface PurchaseOrderLine {
  readonly ordered: number;
  /** Invoices, credit notes, accruals, reversals, timesheets and other entries that name the order. */
  readonly used: number;
  /** Index of the first row of type PO, -1 without one. */
  readonly row: number;
  /** How many rows of type PO it has; more than one is a finding. */
  readonly rows: number;
}

export interface Ledger {
  /** In the order of the rows. */
  readonly entries: readonly CostEntry[];
  /** By `idKey` of the budget line. */
  readonly lines: ReadonlyMap<string, LedgerSums>;
  /** By `purchaseOrderKey`. */
  readonly purchaseOrders: ReadonlyMap<string, PurchaseOrderLine>;
}

export const nothing: LedgerSums = { committed: 0, invoiced: 0, accrued: 0, openCommitment: 0 };

export const purchaseOrderKey = (entry: LedgerEntry): string => `${idKey(entry.po)}\n${idKey(entry.budgetLine)}`;

/**
 * Computes the ledger at the status date. An entry counts unless it is Draft or Cancelled, has no date or is dated later.
 * Open commitment of an order and line: what was ordered less what was used, never negative, shared equally by its PO
 * rows; 0 on a Closed one. A PO row without a number or a budget line stands alone.
 */
export function readLedger(rows: readonly LedgerEntry[], statusDate: DateTime): Ledger {
  const amounts = rows.map(projectAmount);
  const counts = rows.map((row, i) => (isCounted(row, statusDate) ? amounts[i] ?? 0 : 0));
  const purchaseOrders = gatherPurchaseOrders(rows, counts);
  const entries = rows.map((row, i): CostEntry => ({
    id: row.id,
    projectAmount: amounts[i]!,
    period: row.date === null ? null : periodOf(row.date),
    counted: counts[i]!,
    openCommitment: row.type === "PO" ? openCommitment(row, counts[i]!, purchaseOrders) : null,
  }));
  return { entries, lines: sumByLine(rows, entries), purchaseOrders };
}

/** Amount × rate; credit notes and reversals reduce, whatever sign they are typed with. */
export function projectAmount(row: LedgerEntry): number | null {
  if (row.amount === null) return null;
  return (reduces(row.type) ? -Math.abs(row.amount) : row.amount) * (row.rate ?? 1);
}

const isCounted = (row: LedgerEntry, statusDate: DateTime): boolean =>
  row.status !== "Draft" && row.status !== "Cancelled" && happenedBy(row.date, statusDate);

const reduces = (type: LedgerType): boolean => type === "Credit note" || type === "Accrual reversal";

export const orders = (type: LedgerType): boolean => type === "PO" || type === "PO change";

function periodOf(at: DateTime): string {
  const date = new Date(at * 60000);
  return `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, "0")}`;
}

function gatherPurchaseOrders(rows: readonly LedgerEntry[], counts: readonly number[]): Map<string, PurchaseOrderLine> {
  const found = new Map<string, { ordered: number; used: number; row: number; rows: number }>();
  rows.forEach((row, i) => {
    if (idKey(row.po) === "") return;
    const key = purchaseOrderKey(row);
    let line = found.get(key);
    if (!line) found.set(key, (line = { ordered: 0, used: 0, row: -1, rows: 0 }));
    if (orders(row.type)) line.ordered += counts[i]!;
    else line.used += counts[i]!;
    if (row.type !== "PO") return;
    line.rows++;
    if (line.row < 0) line.row = i;
  });
  return found;
}

function openCommitment(row: LedgerEntry, counted: number, purchaseOrders: ReadonlyMap<string, PurchaseOrderLine>): number {
  if (row.status === "Closed") return 0;
  const line = idKey(row.budgetLine) === "" ? undefined : purchaseOrders.get(purchaseOrderKey(row));
  if (!line) return Math.max(0, counted);
  return Math.max(0, line.ordered - line.used) / line.rows;
}

function sumByLine(rows: readonly LedgerEntry[], entries: readonly CostEntry[]): Map<string, LedgerSums> {
  const sums = new Map<string, { committed: number; invoiced: number; accrued: number; openCommitment: number }>();
  rows.forEach((row, i) => {
    const key = idKey(row.budgetLine);
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = { ...nothing }));
    sum[bucket(row.type)] += entries[i]!.counted;
    sum.openCommitment += entries[i]!.openCommitment ?? 0;
  });
  return sums;
}

function bucket(type: LedgerType): "committed" | "invoiced" | "accrued" {
  if (orders(type)) return "committed";
  return type === "Accrual" || type === "Accrual reversal" ? "accrued" : "invoiced";
}
