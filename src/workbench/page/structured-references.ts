/** Rewrites references to tables (`tblTask[Days]`, `[@Days]`) and names (`StatusDate`) as ranges, for a calculation engine that knows only those. */
import { columnName, quoted } from "../spreadsheet/area";
import { bodyOf, type Book, type Name, type Table } from "../spreadsheet/book";

export interface FormulaPlace { readonly sheet: string; readonly row: number; readonly column: number }
interface FoundTable { readonly table: Table; readonly sheet: string; readonly sheetName: string }

/** What a word in a formula can mean, by the word in lower case. */
interface Words { readonly tables: ReadonlyMap<string, FoundTable>; readonly names: ReadonlyMap<string, readonly Name[]> }

const known = new WeakMap<Book, Words>();

function wordsOf(book: Book): Words {
  const found = known.get(book);
  if (found) return found;
  const names = new Map<string, Name[]>();
  for (const name of book.names) names.set(name.name.toLowerCase(), [...(names.get(name.name.toLowerCase()) ?? []), name]);
  const words = { names, tables: new Map(book.sheets.flatMap(({ id, name, tables }) => tables.map((table) => [table.name.toLowerCase(), { table, sheet: id, sheetName: name }] as const))) };
  known.set(book, words);
  return words;
}

/** Names within names go this deep; one that means itself stays as it is. */
const DEEPEST = 8;

export function withoutTables(formula: string, book: Book, place: FormulaPlace, depth = 0): string {
  const { tables, names } = wordsOf(book);
  if (tables.size === 0 && names.size === 0) return formula;
  const around = [...tables.values()].find(({ table: { area }, sheet }) => sheet === place.sheet && place.row >= area.top && place.row <= area.bottom && place.column >= area.left && place.column <= area.right);
  let text = "";
  let at = 0;
  while (at < formula.length) {
    const rest = formula.slice(at);
    const literal = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*'!?)/.exec(rest)?.[0];
    const word = literal ? undefined : /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u.exec(rest)?.[0];
    const table = word === undefined ? undefined : tables.get(word.toLowerCase());
    const next = formula[at + (word?.length ?? 0)];
    const called = word === undefined || table || depth === DEEPEST || next === "(" || next === "!" ? [] : (names.get(word.toLowerCase()) ?? []);
    const name = called.find(({ sheet }) => sheet === place.sheet) ?? called.find(({ sheet }) => sheet === null);
    if (literal !== undefined) {
      text += literal;
      at += literal.length;
    } else if (word !== undefined && name) {
      text += `(${withoutTables(name.formula.replace(/^=/, ""), book, place, depth + 1)})`;
      at += word.length;
    } else if (word !== undefined && (!table || next === "(" || next === "!")) {
      text += word;
      at += word.length;
    } else if (table || (formula[at] === "[" && around)) {
      const open = at + (word?.length ?? 0);
      const end = formula[open] === "[" ? closing(formula, open) : open;
      text += range((table ?? around)!, formula.slice(open + 1, Math.max(open + 1, end - 1)), place);
      at = end;
    } else text += formula[at++];
  }
  return text;
}

/** The index after the bracket that closes the one at `open`; `'` escapes. */
function closing(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function range({ table, sheet, sheetName }: FoundTable, inner: string, place: FormulaPlace): string {
  const thisRow = /^\s*@/.test(inner) || /#This Row/i.test(inner);
  const plain = inner.trim().replace(/^@\s*/, "");
  const parts = plain.startsWith("[") ? [...plain.matchAll(/\[((?:'.|[^[\]'])*)\]/g)].map((match) => match[1] ?? "") : plain === "" ? [] : [plain];
  const items = parts.filter((part) => part.startsWith("#")).map((part) => part.toLowerCase());
  const columns = parts.filter((part) => !part.startsWith("#")).map((part) => table.columns.findIndex(({ name }) => name.toLowerCase() === part.trim().replace(/'(.)/g, "$1").toLowerCase()));
  if (columns.includes(-1)) return "#REF!";
  const body = bodyOf(table);
  const has = (item: string): boolean => items.includes(item);
  if (thisRow && (place.sheet !== sheet || place.row < body.top || place.row > body.bottom)) return "#VALUE!";
  const top = thisRow ? place.row : has("#all") || has("#headers") ? table.area.top : has("#totals") && !has("#data") ? table.area.bottom : body.top;
  const bottom = thisRow ? place.row : has("#all") || has("#totals") ? table.area.bottom : has("#headers") && !has("#data") ? table.area.top : body.bottom;
  const left = table.area.left + (columns.length > 0 ? Math.min(...columns) : 0);
  const right = columns.length > 0 ? table.area.left + Math.max(...columns) : table.area.right;
  const first = `$${columnName(left)}$${top + 1}`;
  const last = `$${columnName(right)}$${bottom + 1}`;
  return `${sheet === place.sheet ? "" : `${quoted(sheetName)}!`}${first === last ? first : `${first}:${last}`}`;
}
