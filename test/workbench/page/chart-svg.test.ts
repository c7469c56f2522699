import { chartSvg } from "../../../src/workbench/page/chart-svg";
import type { ChartDocument } from "../../../src/workbook/document";

const anchor = { top: 0, left: 0, bottom: 10, right: 10 };
/** A point every two weeks from 5 January 2026 on. */
const fortnights = Array.from({ length: 12 }, (_, at) => 46027 + 14 * at);
const chart = (format: string): ChartDocument => ({
  type: "line", title: "", description: "", anchor, legend: "none", categoryAxis: { date: true, format }, valueAxis: {},
  series: [{ name: "CPI", color: "000000", categories: { ref: "", values: fortnights }, values: { ref: "", values: fortnights.map((_, at) => at) } }],
});
const labels = (format: string): readonly string[] => [...chartSvg(chart(format), 700, 300).matchAll(/text-anchor="middle"[^>]*>([^<]+)</g)].map(([, said]) => said!);

test("dates that name no day stand on the axis at months, so that none stands twice", () => {
  expect(labels("mmm yy")).toEqual(["Jan 26", "Feb 26", "Mar 26", "Apr 26", "May 26", "Jun 26"]);
});

test("dates that name the day stand as close as there is room", () => {
  expect(labels("d mmm").slice(0, 3)).toEqual(["5 Jan", "19 Jan", "2 Feb"]);
});
