/** Calls to Excel in order, in as few requests as their size allows. */
import { REQUEST_LIMIT } from "./excel-run";

/** What one call, with the objects that lead to it, takes in a request beside its data. */
const CALL_BYTES = 450;

export class Batch {
  /** Bytes that this request can still take. */
  room = REQUEST_LIMIT;

  private readonly ranges = new Map<string, Excel.Range>();

  constructor(readonly context: Excel.RequestContext) {}

  /** What is said of the same cells goes through one range: each new one costs more than what is said. */
  range(sheet: string, address: string): Excel.Range {
    const key = `${sheet}\n${address}`, known = this.ranges.get(key) ?? this.context.workbook.worksheets.getItem(sheet).getRange(address);
    this.ranges.set(key, known);
    return known;
  }

  /** Makes room for `calls` calls with this much data. */
  async make(calls: number, data: unknown = null): Promise<void> {
    const bytes = calls * CALL_BYTES + (data === null ? 0 : JSON.stringify(data).length);
    if (bytes > this.room) await this.send();
    this.room -= bytes;
  }

  /** Counts what has been asked for, and sends it once the reply would be full. */
  async count(bytes: number): Promise<void> {
    this.room -= bytes;
    if (this.room < REQUEST_LIMIT / 50) await this.send();
  }

  async send(): Promise<void> {
    if (this.room === REQUEST_LIMIT) return;
    await this.context.sync();
    this.room = REQUEST_LIMIT;
  }
}
