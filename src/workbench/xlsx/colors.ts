/** Colours as .xlsx files name them: directly, by theme and tint, or by the old palette. */
import { all, attribute, type XmlElement } from "./xml-tree";

/** Gives `#RRGGBB`, or undefined where there is no colour or an automatic one. */
export type Colors = (element: XmlElement | undefined) => string | undefined;

const PALETTE = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(" ");
const OFFICE = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];
/** The names of the theme's colours, in the order in which files number them. */
const NAMES = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

export function readColors(theme: XmlElement | null): Colors {
  const scheme = all(theme, "clrScheme")[0];
  const themed = NAMES.map((name, at) => {
    const color = scheme?.children.find((found) => found.name === name)?.children[0];
    return attribute(color, "lastClr") ?? attribute(color, "val") ?? OFFICE[at]!;
  });
  return (element) => {
    if (!element) return undefined;
    const { rgb, theme: index, indexed, tint } = element.attributes;
    const plain = rgb?.slice(-6) ?? (index !== undefined ? themed[Number(index)] : indexed !== undefined ? eight(Number(indexed)) : undefined);
    return plain === undefined ? undefined : `#${tinted(plain, Number(tint ?? 0)).toUpperCase()}`;
  };
}

/** The first eight are there twice. */
const eight = (index: number): string | undefined => PALETTE[index < 8 ? index : index - 8];

/** Lighter towards white (above 0) or darker towards black: the lightness of HSL, as ECMA-376 18.8.19 has it. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const to = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue = spread === 0 ? 0 : most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const chroma = (1 - Math.abs(2 * to - 1)) * saturation;
  const channel = (shift: number): string => {
    const place = (hue + shift) % 6;
    const height = Math.max(0, Math.min(1, 2 - Math.abs(place - 2)));
    return Math.round((to - chroma / 2 + chroma * height) * 255).toString(16).padStart(2, "0");
  };
  return channel(2) + channel(0) + channel(4);
}
