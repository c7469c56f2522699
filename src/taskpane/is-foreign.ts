/** Whether the open workbook has none of our sheets: then there is nothing to show, and everything to set up. */
import type { Analysis } from "../core/analysis";

export const isForeign = (analysis: Analysis | null): boolean => analysis !== null && analysis.findings.some(({ code }) => code === "workbook-foreign");
