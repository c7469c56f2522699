/** A table part: where the table lies and what its columns are called. */
import type { GridTable } from "../../../workbook/grid";
import { ExchangeError } from "../../exchange-error";
import type { ZipEntry } from "../container/zip-entry";
import type { Budget } from "../limits";
import { parseAreaName } from "./references";
import { readSmallXml } from "./xml-reader";
import { decodeXstring } from "./xml-string";

/** A table whose header row is switched off is given the row above as one, so that its data begin on the second row like everyone's. */
export function readTable(entry: ZipEntry, budget: Budget): GridTable {
  const columns: string[] = [];
  let name = "";
  let ref = "";
  let headers = true;
  let totals = false;
  readSmallXml(entry, budget, {
    open(element, attributes) {
      if (element === "table") {
        name = decodeXstring(attributes.displayName ?? attributes.name ?? "");
        ref = attributes.ref ?? "";
        headers = attributes.headerRowCount !== "0";
        totals = Number(attributes.totalsRowCount ?? 0) > 0;
      } else if (element === "tableColumn") columns.push(decodeXstring(attributes.name ?? ""));
    },
    close: () => undefined,
  });
  const area = parseAreaName(ref);
  if (!area) throw new ExchangeError(`The file is damaged: the table ${name} has no valid place (${entry.name}).`);
  return { name, area: headers ? area : { ...area, top: area.top - 1 }, totals, columns };
}
