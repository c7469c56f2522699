/** Text and fills in charts. */
import { element, escapeText } from "./xml";

export interface TextStyle { /** points */ readonly size: number; readonly bold?: boolean; readonly rotation?: number }

const INK = "404A56";

export const NO_FILL = "<a:noFill/>";
export const fillXml = (rgb: string): string => element("a:solidFill", {}, element("a:srgbClr", { val: rgb }));

/** The text of a title. */
export function richTextXml(text: string, style: TextStyle): string {
  return element("c:rich", {}, bodyXml(style), "<a:lstStyle/>",
    element("a:p", {}, element("a:pPr", {}, runXml("a:defRPr", style)), element("a:r", {}, runXml("a:rPr", style), `<a:t>${escapeText(text)}</a:t>`)));
}

/** How the texts of an axis, a legend or the whole chart look. */
export function textStyleXml(style: TextStyle): string {
  return element("c:txPr", {}, bodyXml(style), "<a:lstStyle/>", element("a:p", {}, element("a:pPr", {}, runXml("a:defRPr", style)), `<a:endParaRPr lang="en-US"/>`));
}

/** A positive turn is clockwise, in sixty-thousandths of a degree. */
const bodyXml = ({ rotation }: TextStyle): string => element("a:bodyPr", rotation === undefined ? {} : { rot: rotation * 60_000, vert: "horz" });

function runXml(name: string, { size, bold }: TextStyle): string {
  return element(name, { lang: name === "a:rPr" ? "en-US" : undefined, sz: size * 100, b: bold ?? false }, fillXml(INK), `<a:latin typeface="+mn-lt"/>`);
}
