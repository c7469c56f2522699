/** How reports write money, dates, durations and ratings for people; a missing value is a dash. */
import type { Severity } from "../core/finding";
import type { Rag } from "../core/model";
import type { Rating } from "../core/risk/risk";
import { dateText } from "../core/status/sentences";
import { MINUTES_PER_DAY, type DateTime, type Minutes } from "../core/time";
import type { Cell, Tone } from "./report";

export const MISSING = "–";

/** `1,234,568`: whole units, as reports round what the calculations do not. */
export function money(amount: number | null): string {
  if (amount === null) return MISSING;
  const digits = Math.abs(Math.round(amount)).toString();
  const grouped = digits.includes("e") ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ",");
  return Math.round(amount) < 0 ? `−${grouped}` : grouped;
}

/** `0.94`. */
export const index = (value: number | null): string => (value === null ? MISSING : value.toFixed(2).replace("-", "−"));

/** `45%` of a fraction. */
export const percent = (fraction: number | null): string => (fraction === null ? MISSING : `${Math.round(fraction * 100)}%`.replace("-", "−"));

/** `+4.5%`, `−4.5%` of a fraction. */
export const signedPercent = (fraction: number | null): string => (fraction === null ? MISSING : signed(fraction * 100) + "%");

/** `4.5% over`, `4.5% under`, `0% over`: what exceeds an amount, as a fraction of it. */
export const overOrUnder = (excess: number): string => `${signedPercent(Math.abs(excess)).replace("+", "")} ${excess < 0 ? "under" : "over"}`;

/** `9 Mar 2026`. */
export const date = (at: DateTime | null): string => (at === null ? MISSING : dateText(at));

/** `Mar 2026`, or with the year left out `Mar`. */
export function monthName(at: DateTime, withYear: boolean): string {
  const [, month, year] = dateText(at).split(" ");
  return withYear ? `${month} ${year}` : month!;
}

/** `12 d`, `2.5 d`: days as long as a working day of the project. */
export const days = (minutes: Minutes | null, minutesPerDay: Minutes): string => (minutes === null ? MISSING : `${plain(minutes / minutesPerDay)} d`);

/** `5 ed`: calendar days. */
export const elapsedDays = (minutes: Minutes): string => `${plain(minutes / MINUTES_PER_DAY)} ed`;

/** `+5 d`, `−2.5 d`, `0 d`. */
export const signedDays = (minutes: Minutes | null, minutesPerDay: Minutes): string => (minutes === null ? MISSING : `${signed(minutes / minutesPerDay)} d`);

/** `5 working days late`, `1 working day early`, `on its baseline`. */
export function lateness(minutes: Minutes | null, minutesPerDay: Minutes): string {
  if (minutes === null) return "not baselined";
  const count = plain(Math.abs(minutes) / minutesPerDay);
  if (count === "0") return "on its baseline";
  return `${count} working ${count === "1" ? "day" : "days"} ${minutes > 0 ? "late" : "early"}`;
}

/** Why nothing says what is planned or earned: `no baseline yet`. */
export const unmeasured = ({ bac }: { readonly bac: number }): string => `no ${bac > 0 ? "baseline" : "budget"} yet`;

/** What the amounts below a title are in: `Cost by category (EUR)`. */
export const inCurrency = (title: string, { currency }: { readonly currency: string }): string => (currency === "" ? title : `${title} (${currency})`);

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const ragTone = (rag: Rag | null): Tone => (rag === "Green" ? "good" : rag === "Amber" ? "warning" : rag === "Red" ? "bad" : "neutral");

/** A RAG as a marked word. */
export const ragCell = (rag: Rag | null): Cell => ({ text: rag ?? "Not judged", tone: ragTone(rag), strong: true });

/** `■ 20 High`. */
export const ratingCell = (rating: Rating | null, score: number | null): Cell =>
  ({ text: rating === null ? "Not rated" : `${score ?? ""} ${rating}`.trim(), tone: rating === "High" ? "bad" : rating === "Medium" ? "warning" : rating === "Low" ? "good" : "neutral" });

export const severityTone = (severity: Severity): Tone => (severity === "error" ? "bad" : severity === "warning" ? "warning" : "neutral");

/** The sign that stands beside a tone's word, so that no one needs the colour. */
export const symbols: Record<Tone, string> = { good: "●", warning: "▲", bad: "■", neutral: "○" };

/** The symbol and the word: `▲ Amber`. */
export const marked = (cell: Cell): string => (cell.tone ? `${symbols[cell.tone]} ${cell.text}` : cell.text);

/** Control and direction characters that could garble a terminal or a page become spaces. */
export const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/g, " ").replace(/\p{Surrogate}/gu, "\ufffd").trim();

const plain = (n: number): string => String(Math.round(n * 10) / 10).replace("-", "−");

function signed(n: number): string {
  const rounded = Math.round(n * 10) / 10;
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : "0";
}
