/** A cell as it is shown: a value through its number format. Covers the formats that workbooks of this kind use. */
import { isError, type CellData } from "./book";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function shown({ value, format = "General" }: CellData): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = split(format);
  if (typeof value === "string") return textThrough(sections, value);
  const conditioned = sections.some((one) => CONDITION.test(one));
  const section = conditioned ? sections.find((one) => holds(one, value)) : sections.length > 1 && value < 0 ? sections[1] : sections.length > 2 && value === 0 ? sections[2] : sections[0];
  const size = sections.length > 1 && value < 0 && !conditioned ? -value : value;
  if (section === undefined || /^general$/i.test(section) || section === "@") return general(size);
  const bare = section.replace(/\[[^\]]*\]/g, "");
  return /[dyhs]|m(?!\w*0)/i.test(bare.replace(/"[^"]*"|\\./g, "")) ? dateText(size, bare) : numberText(size, bare);
}

/** `[>=1000]`: which numbers a section is for. */
const CONDITION = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/;

/** A section without a condition is for all that those before it leave. */
function holds(section: string, value: number): boolean {
  const [, sign, limit] = CONDITION.exec(section) ?? [];
  const beyond = value - Number(limit ?? 0);
  return sign === undefined || (sign === "<>" ? beyond !== 0 : (beyond > 0 && sign.includes(">")) || (beyond < 0 && sign.includes("<")) || (beyond === 0 && sign.includes("=")));
}

export const isDateFormat = (format: string): boolean => /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")) && !/^general$/i.test(format);

/** Through the fourth section, or the last where that is for text; other formats leave text as it is. */
function textThrough(sections: readonly string[], value: string): string {
  const section = sections[3] ?? (sections.at(-1)?.includes("@") ? sections.at(-1) : undefined);
  return section === undefined || section === "@" ? value : literal(section.replace(/\[[^\]]*\]/g, "")).replace("@", () => value);
}

/** At the semicolons outside quotes. */
function split(format: string): string[] {
  const sections = [""];
  for (const [token] of format.matchAll(/"[^"]*"|\\.|[^]/g)) {
    if (token === ";") sections.push("");
    else sections[sections.length - 1] += token;
  }
  return sections;
}
const literal = (text: string): string => text.replace(/"([^"]*)"/g, "$1").replace(/\\(.)/g, "$1").replace(/_./g, " ").replace(/\*./g, "");
const general = (value: number): string => (Number.isInteger(value) && Math.abs(value) < 1e11 ? String(value) : String(Number(value.toPrecision(10))).replace(/e([+-])(\d)$/, "E$10$2").replace("e", "E"));

function numberText(value: number, format: string): string {
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*,*)?|\.[#0?]+,*/.exec(format.replace(/"[^"]*"|\\./g, (quotedText) => "\u0001".repeat(quotedText.length)));
  if (!pattern) return literal(format);
  const [before, after] = [format.slice(0, pattern.index), format.slice(pattern.index + pattern[0].length)];
  const percent = /%/.test(before + after);
  const thousands = /,+$/.exec(pattern[0])?.[0].length ?? 0;
  const [whole = "", fraction = ""] = pattern[0].slice(0, pattern[0].length - thousands).split(".");
  const scaled = (Math.abs(value) * (percent ? 100 : 1)) / 1000 ** thousands;
  const least = (fraction.match(/0/g) ?? []).length;
  const [digits = "0", decimals = ""] = rounded(scaled, fraction.length).split(".");
  const kept = decimals.replace(new RegExp(`0{0,${fraction.length - least}}$`), "");
  const zeros = (whole.match(/0/g) ?? []).length;
  const padded = zeros === 0 && digits === "0" ? "" : digits.padStart(zeros, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const sign = value < 0 && Number(rounded(scaled, fraction.length)) !== 0 ? "-" : "";
  return `${sign}${literal(before)}${grouped}${kept || (fraction && least) ? `.${kept}` : ""}${literal(after)}`;
}

/** Halves away from zero, as Excel shows them. */
const rounded = (value: number, digits: number): string => Number(`${Math.round(Number(`${value.toPrecision(15)}e${digits}`) || value * 10 ** digits)}e-${digits}`).toFixed(digits);

function dateText(serial: number, format: string): string {
  const at = new Date(Math.round((serial - 25_569) * 86_400_000));
  const twelve = /am\/pm/i.test(format);
  const hour = at.getUTCHours();
  let minutes = false;
  return format.replace(/"[^"]*"|\\.|am\/pm|y+|m+|d+|h+|s+(?:\.0+)?|_./gi, (token) => {
    const unit = token[0]?.toLowerCase();
    if (unit === '"' || unit === "\\" || unit === "_") return literal(token);
    if (unit === "a") return hour < 12 ? "AM" : "PM";
    if (unit === "h") minutes = true;
    if (unit === "m" && minutes) return pad(at.getUTCMinutes(), token.length);
    if (unit === "h") return pad(twelve ? hour % 12 || 12 : hour, token.length);
    if (unit === "s") return pad(at.getUTCSeconds(), 2);
    if (unit === "y") return token.length > 2 ? String(at.getUTCFullYear()) : String(at.getUTCFullYear()).slice(2);
    if (unit === "d") return token.length > 2 ? (DAYS[at.getUTCDay()] ?? "").slice(0, token.length === 3 ? 3 : undefined) : pad(at.getUTCDate(), token.length);
    return token.length > 2 ? (MONTHS[at.getUTCMonth()] ?? "").slice(0, token.length === 3 ? 3 : undefined) : pad(at.getUTCMonth() + 1, token.length);
  });
}

const pad = (value: number, length: number): string => String(value).padStart(Math.min(length, 2), "0");
