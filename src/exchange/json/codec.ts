/** How values become JSON and come back: each codec says both ways at once, so that writing and reading cannot drift apart. */
import { finding, type Finding } from "../../core/finding";
import { formatDate, formatDateTime, dayOf, parseDateTime, startOfDay, type DateTime, type Day } from "../../core/time";

export interface Codec<T> {
  write(value: T): unknown;
  /** Undefined: the document does not have it. What cannot be used becomes a finding and the codec's blank. */
  read(json: unknown, path: string, findings: Finding[]): T;
  /** The field stays away where the document does not have it. */
  readonly optional?: boolean;
}

export type Fields<T> = { readonly [K in keyof T]-?: Codec<T[K]> };

export const text = (blank = ""): Codec<string> => plain((json) => typeof json === "string", "a text", blank);
export const flag = (blank = false): Codec<boolean> => plain((json) => typeof json === "boolean", "true or false", blank);
export const number = (blank = 0): Codec<number> => plain((json) => typeof json === "number", "a number", blank);
export const oneOf = <const V extends string>(values: readonly V[], blank: V): Codec<V> => plain((json) => values.includes(json as V), `one of ${values.join(", ")}`, blank);

export const dateTime: Codec<DateTime> = dated(formatDateTime, (at) => at);
export const day: Codec<Day> = dated((value) => formatDate(startOfDay(value)), dayOf);

export const orNull = <T>(codec: Codec<T>): Codec<T | null> => ({
  write: (value) => (value === null ? null : codec.write(value)),
  read(json, path, findings) {
    if (json === null || json === undefined) return null;
    const found = findings.length;
    const value = codec.read(json, path, findings);
    return findings.length > found && !isObject(json) && !Array.isArray(json) ? null : value;
  },
});

export const optional = <T>(codec: Codec<T>): Codec<T | undefined> => ({
  optional: true,
  write: (value) => (value === undefined ? undefined : codec.write(value)),
  read: (json, path, findings) => (json === undefined ? undefined : codec.read(json, path, findings)),
});

export const list = <T>(codec: Codec<T>): Codec<readonly T[]> => ({
  write: (values) => values.map((value) => codec.write(value)),
  read(json, path, findings) {
    if (Array.isArray(json)) return json.map((item: unknown, i) => codec.read(item, `${path}[${i}]`, findings));
    if (json !== undefined) findings.push(wrong(path, json, "a list"));
    return [];
  },
});

/** An object of known fields; others are ignored, missing ones take their blanks. */
export function shape<T extends object>(fields: Fields<T>): Codec<T> {
  const entries = Object.entries(fields) as [keyof T & string, Codec<T[keyof T]>][];
  return {
    write: (value) => Object.fromEntries(entries.map(([key, codec]) => [key, codec.write(value[key])])),
    read(json, path, findings) {
      if (!isObject(json) && json !== undefined) findings.push(wrong(path, json, "an object"));
      const source = isObject(json) ? json : {};
      const values = entries.flatMap(([key, codec]) => {
        const value = codec.read(Object.hasOwn(source, key) ? source[key] : undefined, `${path}.${key}`, findings);
        return codec.optional && value === undefined ? [] : [[key, value] as const];
      });
      return Object.fromEntries(values) as T;
    },
  };
}

export const isObject = (json: unknown): json is Readonly<Record<string, unknown>> => typeof json === "object" && json !== null && !Array.isArray(json);

function plain<T>(accepts: (json: unknown) => boolean, expected: string, blank: T): Codec<T> {
  return {
    write: (value) => value,
    read(json, path, findings) {
      if (accepts(json)) return json as T;
      if (json !== undefined) findings.push(wrong(path, json, expected));
      return blank;
    },
  };
}

function dated(write: (value: number) => string, from: (at: DateTime) => number): Codec<number> {
  return {
    write,
    read(json, path, findings) {
      const at = typeof json === "string" ? parseDateTime(json) : null;
      if (at === null) findings.push(wrong(path, json, "a date such as 2026-03-31 or 2026-03-31T17:00"));
      return at === null ? 0 : from(at);
    },
  };
}

function wrong(path: string, json: unknown, expected: string): Finding {
  const shown = JSON.stringify(json) ?? "missing";
  return finding("error", "json-invalid", `${path} is ${shown.length > 40 ? `${shown.slice(0, 37)}…` : shown}, not ${expected}; correct it.`);
}
