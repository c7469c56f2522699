import { ExchangeError } from "../../../src/exchange/exchange-error";
import { xlsxLimits, type XlsxLimits } from "../../../src/exchange/xlsx/limits";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { writeXlsx } from "../../../src/exchange/xlsx/write";
import { sampleDocument } from "./sample-document";

const within = (key: keyof XlsxLimits, limit: number): XlsxLimits => ({ ...xlsxLimits, [key]: limit });

/** The lowest limit that a workbook is written within. */
function lowest(key: keyof XlsxLimits): number {
  let [below, limit] = [0, 1 << 20];
  while (limit - below > 1) {
    const middle = (below + limit) >> 1;
    try {
      writeXlsx(sampleDocument, within(key, middle));
      limit = middle;
    } catch {
      below = middle;
    }
  }
  return limit;
}

test.each(["inflatedBytes", "cells", "sheets", "merges"] as const)("what is written within a limit of %s is read within it, and what is beyond is refused before it is written", (key) => {
  const limit = lowest(key), limits = within(key, limit);
  expect(limit).toBeLessThan(1 << 20);
  expect(readXlsx(writeXlsx(sampleDocument, limits), limits).sheets).toHaveLength(sampleDocument.sheets.length);
  expect(() => writeXlsx(sampleDocument, within(key, limit - 1))).toThrow(ExchangeError);
  expect(() => writeXlsx(sampleDocument, within(key, limit - 1))).toThrow(/more than [\d,]+ (bytes|cells|sheets|merged areas).*;.*\.$/);
});

test("a part that is read can be changed as one text", () => {
  expect("x".repeat(xlsxLimits.inflatedBytes)).toHaveLength(xlsxLimits.inflatedBytes);
});
