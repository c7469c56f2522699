/** Values in a Microsoft Project XML file that are no date, duration or number where one should stand. */
import { finding } from "../../core/finding";
import type { Finding, Subject } from "../../core/finding";
import { dateOf, durationOf, numberOf } from "./values";
import type { XmlElement } from "./xml-tree";

const READERS = { date: dateOf, duration: durationOf, number: numberOf } as const;
export type Value = keyof typeof READERS;

/** A finding for each of these elements that states something which cannot be read; "NA" is Microsoft Project's word for nothing. */
export const unreadable = (row: XmlElement, name: string, values: Readonly<Record<string, Value>>, where?: Subject): Finding[] =>
  Object.entries(values).flatMap(([field, kind]) => {
    const text = row.value(field);
    if (text === null || /^n\/?a$/i.test(text) || READERS[kind](row, field) !== null) return [];
    return [finding("warning", "unreadable-value", `${name} has the ${field} "${text.slice(0, 40)}", which is no ${kind}, so it is left out; correct it in the file.`, where)];
  });
