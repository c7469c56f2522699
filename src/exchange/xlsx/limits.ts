/** What a workbook may cost to read: caps that an honest file never meets and a hostile one meets early. What is written keeps to them too. */
import { ExchangeError } from "../exchange-error";

export interface XlsxLimits {
  /** Bytes of XML inflated in all: the time that reading takes. */
  readonly inflatedBytes: number;
  /** Inflated bytes per packed byte, of an entry above `ratioFrom` inflated bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Bytes of one part other than a sheet or the shared strings. */
  readonly smallPartBytes: number;
  readonly entries: number;
  readonly sheets: number;
  /** Cells in all sheets, with the empty ones to the left of a used one, a formula as one more, and the shared strings: the memory that is kept. */
  readonly cells: number;
  readonly merges: number;
}

export const xlsxLimits: XlsxLimits = {
  // A part is changed as one text, and the longest that JavaScript has is of 2 ** 29 - 24 characters.
  inflatedBytes: 500 * 2 ** 20,
  ratio: 200,
  ratioFrom: 16 * 2 ** 20,
  smallPartBytes: 16 * 2 ** 20,
  entries: 10_000,
  sheets: 1_000,
  cells: 10_000_000,
  merges: 200_000,
};

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** What has been used of the limits while one file is read. */
export class Budget {
  private readonly used = { inflatedBytes: 0, cells: 0, sheets: 0, merges: 0 };

  constructor(readonly limits: XlsxLimits) {}

  spend(what: "inflatedBytes" | "cells" | "sheets" | "merges", amount: number): void {
    this.used[what] += amount;
    if (this.used[what] > this.limits[what]) throw new ExchangeError(tooMuch(what, this.limits[what]));
  }
}

/** Refuses what would be read again no more. `sizes`: of what is to be written, in characters or bytes. */
export function mustStayReadable(sizes: readonly number[], { inflatedBytes }: XlsxLimits): void {
  if (sizes.reduce((sum, size) => sum + size, 0) > inflatedBytes) throw new ExchangeError(`The workbook would take more than ${inflatedBytes.toLocaleString("en-US")} bytes before it is packed, and could not be read again; divide the project, or leave out what is not needed.`);
}

function tooMuch(what: "inflatedBytes" | "cells" | "sheets" | "merges", limit: number): string {
  const most = limit.toLocaleString("en-US");
  if (what === "inflatedBytes") return `The file inflates to more than ${most} bytes; it is refused, because reading it could exhaust the memory.`;
  return `The workbook has more than ${most} ${what === "merges" ? "merged areas" : what}; remove what is not needed and try again.`;
}
