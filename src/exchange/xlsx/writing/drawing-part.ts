/** A drawing part: where the charts of a sheet stand. */
import type { ChartDocument } from "../../../workbook/document";
import { CHART, DRAWING, RELATIONSHIPS, SHEET_DRAWING } from "./namespaces";
import { element } from "./xml";

/** `ids` are the relationships to the charts, in their order. */
export function drawingXml(charts: readonly ChartDocument[], ids: readonly string[]): string {
  return element("xdr:wsDr", { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING }, ...charts.map((chart, i) => anchorXml(chart, i, ids[i]!)));
}

function anchorXml({ anchor, title, description }: ChartDocument, index: number, id: string): string {
  return element("xdr:twoCellAnchor", { editAs: "oneCell" },
    corner("xdr:from", anchor.top, anchor.left),
    corner("xdr:to", anchor.bottom + 1, anchor.right + 1),
    element("xdr:graphicFrame", { macro: "" },
      element("xdr:nvGraphicFramePr", {}, element("xdr:cNvPr", { id: index + 2, name: `Chart ${index + 1}`, descr: description, title }), "<xdr:cNvGraphicFramePr/>"),
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
      element("a:graphic", {}, element("a:graphicData", { uri: CHART }, element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": id })))),
    "<xdr:clientData/>");
}

const corner = (name: string, row: number, column: number): string =>
  `<${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></${name}>`;
