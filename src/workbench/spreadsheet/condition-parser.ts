/** Reads a formula of the kind that conditional formats have: cells, comparisons, arithmetic, function calls. */
import { parseAddress } from "./area";

export type Expression =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  /** Zero-based; `$` keeps a row or a column where it is. A range where `to` is there. */
  | { readonly kind: "cells"; readonly sheet: string | null; readonly from: Corner; readonly to: Corner | null }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly Expression[] }
  | { readonly kind: "sign"; readonly sign: string; readonly parts: readonly Expression[] };
export interface Corner { readonly row: number; readonly column: number; readonly fixedRow: boolean; readonly fixedColumn: boolean }

const TOKEN = /\s*("(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[A-Za-z_][\w.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?![\w(])|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|<=|>=|<>|[A-Za-z_][\w.]*|[-+*/^&=<>(),:%])/y;
/** Weakest first. */
const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** Null where the formula holds anything else. */
export function parseCondition(formula: string): Expression | null {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  if (!tokens) return null;
  let at = 0;
  const take = (sign: string): boolean => tokens[at] === sign && ++at > 0;

  const level = (depth: number): Expression | null => {
    const signs = LEVELS[depth];
    if (!signs) return signed();
    let left = level(depth + 1);
    while (left && signs.includes(tokens[at] ?? "")) {
      const sign = tokens[at++]!;
      const right = level(depth + 1);
      left = right && { kind: "sign", sign, parts: [left, right] };
    }
    return left;
  };
  const signed = (): Expression | null => {
    if (take("+")) return signed();
    if (take("-")) {
      const part = signed();
      return part && { kind: "sign", sign: "negative", parts: [part] };
    }
    let part = primary();
    while (part && take("%")) part = { kind: "sign", sign: "/", parts: [part, { kind: "value", value: 100 }] };
    return part;
  };
  const primary = (): Expression | null => {
    const token = tokens[at++];
    if (token === undefined) return null;
    if (token === "(") {
      const inner = level(0);
      return inner && take(")") ? inner : null;
    }
    if (token.startsWith('"')) return { kind: "value", value: token.slice(1, -1).replaceAll('""', '"') };
    if (/^[\d.]/.test(token)) return { kind: "value", value: Number(token) };
    if (take("(")) return call(token.toUpperCase());
    if (/^(true|false)$/i.test(token)) return { kind: "value", value: token.toLowerCase() === "true" };
    const from = cell(token);
    const to = from && take(":") ? cell(tokens[at++] ?? "") : null;
    return from && (to || tokens[at - 1] !== ":") ? { kind: "cells", sheet: from.sheet, from: from.corner, to: to && to.corner } : null;
  };
  const call = (name: string): Expression | null => {
    const parts: Expression[] = [];
    if (take(")")) return { kind: "call", name, parts };
    do {
      const part = level(0);
      if (!part) return null;
      parts.push(part);
    } while (take(","));
    return take(")") ? { kind: "call", name, parts } : null;
  };
  const found = level(0);
  return at === tokens.length ? found : null;
}

function tokensOf(formula: string): string[] | null {
  const tokens: string[] = [];
  let end = 0;
  for (TOKEN.lastIndex = 0; ; end = TOKEN.lastIndex) {
    const match = TOKEN.exec(formula);
    if (!match) return formula.slice(end).trim() === "" ? tokens : null;
    tokens.push(match[1]!);
  }
}

function cell(token: string): { readonly sheet: string | null; readonly corner: Corner } | null {
  const found = parseAddress(token);
  const [, column, row] = /(\$?)[A-Za-z]{1,3}(\$?)\d+$/.exec(token) ?? [];
  return found && column !== undefined ? { sheet: found.sheet, corner: { row: found.area.top, column: found.area.left, fixedColumn: column === "$", fixedRow: row === "$" } } : null;
}
