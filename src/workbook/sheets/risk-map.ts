/** The 5 × 5 heat map of open risks beside the risk table: counts by formula, so that it lives without the add-in. */
import type { Risks } from "../../core/risk/risk";
import type { Settings } from "../../core/settings";
import type { Style } from "../document";
import type { Area } from "../grid";
import { color, label, section } from "../palette";
import type { SheetBuilder } from "./sheet-builder";

const words = ["very low", "low", "medium", "high", "very high"] as const;

/** Draws the map with its top left corner at (`top`, `left`). */
export function addRiskMap(sheet: SheetBuilder, risks: Risks, settings: Settings, top: number, left: number): Area {
  for (let c = 0; c < 7; c++) sheet.set(top, left + c, c === 0 ? "Heat map: open risks by probability and impact" : null, section);
  for (let p = 5; p >= 1; p--) {
    const row = top + 1 + (5 - p);
    sheet.set(row, left, `Probability ${p}: ${words[p - 1]!}`, label);
    for (let impact = 1; impact <= 5; impact++) {
      const count = risks.matrix[p - 1]?.[impact - 1] ?? 0;
      const formula = `COUNTIFS(tblRisks[Probability],${p},tblRisks[Impact],${impact},tblRisks[Status],"Open")+COUNTIFS(tblRisks[ID],"<>",tblRisks[Probability],${p},tblRisks[Impact],${impact},tblRisks[Status],"")`;
      sheet.set(row, left + impact, count, cellStyle(p * impact, settings), formula);
    }
  }
  sheet.set(top + 6, left, "Impact", label);
  for (let impact = 1; impact <= 5; impact++) sheet.set(top + 6, left + impact, `${impact}`, { ...label, align: { horizontal: "center" } });
  sheet.width(left, 24);
  for (let c = 1; c <= 6; c++) sheet.width(left + c, 8);
  return { top, left, bottom: top + 6, right: left + 5 };
}

/** The colour is the rating of the field; the number is what counts. Zeros are left out. */
function cellStyle(score: number, { riskMedium, riskHigh }: Settings): Style {
  const [fill, ink] = score >= riskHigh ? [color.redFill, color.red] : score >= riskMedium ? [color.amberFill, color.amber] : [color.greenFill, color.green];
  return { font: { bold: true, size: 14, color: ink }, fill, format: "0;;", align: { horizontal: "center", vertical: "center" }, border: { top: line, bottom: line, left: line, right: line } };
}
const line = { style: "medium", color: color.paper } as const;
