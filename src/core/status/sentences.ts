/** How sentences for a steering committee write money, dates, working time and counts. */
import type { Project } from "../model";
import { MINUTES_PER_DAY } from "../time";
import type { DateTime, Minutes } from "../time";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `12 Jun 2026`. */
export function dateText(at: DateTime): string {
  const date = new Date(at * 60000);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `EUR 1,250,000`: the size of an amount, in whole units; the sentence says in words which way it goes. */
export function moneyText(amount: number, currency: string): string {
  const digits = String(Math.round(Math.abs(amount))).replace(/\B(?=(\d{3})+$)/g, ",");
  return currency === "" ? digits : `${currency} ${digits}`;
}

/** `12 working days`, `1 working day`, `2.5 working days`: the size of a length of working time; never `0` for some time. */
export function workingDaysText(minutes: Minutes, project: Pick<Project, "minutesPerDay">): string {
  const days = Math.abs(minutes) / project.minutesPerDay;
  if (days > 0 && days < 0.05) return "less than a working hour";
  return countText(Math.round(days * 10) / 10, "working day");
}

/** `3 tasks`, `1 task`. */
export const countText = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `12.5%`, `60%` of a fraction. */
export const percentText = (fraction: number): string => `${Math.round(fraction * 1000) / 10}%`;

/** `0.93`. */
export const indexText = (index: number): string => index.toFixed(2);

/** `21 days`: calendar days. */
export const daysText = (days: number): string => countText(days, "day");

export const daysBetween = (from: DateTime, to: DateTime): number => Math.floor(to / MINUTES_PER_DAY) - Math.floor(from / MINUTES_PER_DAY);

/** `12 working days after`, `on`, `3 working days before` the baseline. */
export function varianceText(variance: Minutes, project: Pick<Project, "minutesPerDay">): string {
  if (variance === 0) return "on the baseline";
  return `${workingDaysText(variance, project)} ${variance > 0 ? "after" : "before"} the baseline`;
}

/** A name that is itself a phrase, such as an issue's, told apart from the sentence around it. */
export const quotedText = (name: string, code: string): string => (name.trim() === "" ? code : code.trim() === "" ? `“${name.trim()}”` : `“${name.trim()}” (${code.trim()})`);

/** `Build (1.2)`: a record as sentences call it, by name and by the code that finds it. */
export const nameText = (name: string, code: string): string => (name.trim() === "" ? code : code.trim() === "" ? name.trim() : `${name.trim()} (${code.trim()})`);

/** `Cost and Schedule`. */
export const andText = (names: readonly string[]): string => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`);
