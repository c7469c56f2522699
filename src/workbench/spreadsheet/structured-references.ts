/** References to tables in formulas (`tblTask[Days]`, `[@Days]`): as ranges, for a calculation engine that knows only those; as files say them; as Excel shows them. */
import { columnName, parseAddress, quoted } from "./area";
import { bodyOf, type Book, type Name, type Table } from "./book";

export interface FormulaPlace { readonly sheet: string; readonly row: number; readonly column: number }
interface FoundTable { readonly table: Table; readonly sheet: string; readonly sheetName: string }
/** `items` such as `#Totals`, in small letters; none, one or two `columns` (from – to). */
interface Reference { readonly found: FoundTable; readonly items: readonly string[]; readonly columns: readonly string[]; readonly thisRow: boolean; /** The formula stands in the table itself. */ readonly within: boolean }

/** How references are said, and what stands for a name; without that, names stay as they are. */
interface Wording { readonly say: (reference: Reference) => string; readonly spell?: (name: Name) => string }

/** Names within names go this deep; one that means itself stays as it is. */
const DEEPEST = 8;

/** Every reference and every name becomes a range (or what the name says); one to a column or a row that is not there becomes the error that Excel gives. */
export function withoutTables(formula: string, book: Book, place: FormulaPlace, depth = 0): string {
  const spell = (name: Name): string => {
    const meant = withoutTables(name.formula.replace(/^=/, ""), book, place, depth + 1);
    return parseAddress(meant) ? meant : `(${meant})`;
  };
  return rewritten(formula, book, place, { say: (reference) => range(reference, place), ...(depth < DEEPEST && { spell }) });
}

/** `tblTask[[#This Row],[Days]]`: with the table's name, and the row in words. */
export const asStored = (formula: string, book: Book, place: FormulaPlace): string => rewritten(formula, book, place, { say: stored });

/** `[@Days]`: as short as Excel's formula bar says it. */
export const asShown = (formula: string, book: Book, place: FormulaPlace): string => rewritten(formula, book, place, { say: shown });

function rewritten(formula: string, book: Book, place: FormulaPlace, { say, spell }: Wording): string {
  const { tables, names } = wordsOf(book);
  if (tables.size === 0 && (!spell || names.size === 0)) return formula;
  const around = tables.get(nameAround(book, place));
  let text = "";
  let at = 0;
  while (at < formula.length) {
    const rest = formula.slice(at);
    const literal = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*'!?)/.exec(rest)?.[0];
    const word = literal ? undefined : /^[\p{L}_\\][\p{L}\p{N}_.\\]*/u.exec(rest)?.[0];
    const table = word === undefined ? undefined : tables.get(word.toLowerCase());
    const next = formula[at + (word?.length ?? 0)];
    const called = word === undefined || table || !spell || next === "(" || next === "!" ? [] : (names.get(word.toLowerCase()) ?? []);
    const name = called.find(({ sheet }) => sheet === place.sheet) ?? called.find(({ sheet }) => sheet === null);
    if (literal !== undefined) {
      text += literal;
      at += literal.length;
    } else if (word !== undefined && name && spell) {
      text += spell(name);
      at += word.length;
    } else if (word !== undefined && (!table || next === "(" || next === "!")) {
      text += word;
      at += word.length;
    } else if (table || (formula[at] === "[" && around)) {
      const open = at + (word?.length ?? 0);
      const end = formula[open] === "[" ? closing(formula, open) : open;
      const found = (table ?? around)!;
      text += say({ ...parse(formula.slice(open + 1, Math.max(open + 1, end - 1))), found, within: found === around });
      at = end;
    } else text += formula[at++];
  }
  return text;
}

/** What a word in a formula can mean, by the word in small letters. */
interface Words { readonly tables: ReadonlyMap<string, FoundTable>; readonly names: ReadonlyMap<string, readonly Name[]> }

/** Thousands of formulas are read against the same book. */
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

function nameAround(book: Book, { sheet, row, column }: FormulaPlace): string {
  const tables = book.sheets.find(({ id }) => id === sheet)?.tables ?? [];
  return tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)?.name.toLowerCase() ?? "";
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

function parse(inner: string): Pick<Reference, "items" | "columns" | "thisRow"> {
  const thisRow = /^\s*@/.test(inner) || /#This Row/i.test(inner);
  const plain = inner.trim().replace(/^@\s*/, "");
  const parts = plain.startsWith("[") ? [...plain.matchAll(/\[((?:'.|[^[\]'])*)\]/g)].map((match) => match[1] ?? "") : plain === "" ? [] : [plain];
  return {
    thisRow,
    items: parts.filter((part) => part.startsWith("#") && !/^#This Row$/i.test(part)).map((part) => part.toLowerCase()),
    columns: parts.filter((part) => !part.startsWith("#")).map((part) => part.trim().replace(/'(.)/g, "$1")),
  };
}

function range({ found: { table, sheet, sheetName }, items, columns, thisRow }: Reference, place: FormulaPlace): string {
  const found = columns.map((column) => table.columns.findIndex(({ name }) => name.toLowerCase() === column.toLowerCase()));
  if (found.includes(-1)) return "#REF!";
  const body = bodyOf(table);
  const has = (item: string): boolean => items.includes(item);
  if (thisRow && (place.sheet !== sheet || place.row < body.top || place.row > body.bottom)) return "#VALUE!";
  const top = thisRow ? place.row : has("#all") || has("#headers") ? table.area.top : has("#totals") && !has("#data") ? table.area.bottom : body.top;
  const bottom = thisRow ? place.row : has("#all") || has("#totals") ? table.area.bottom : has("#headers") && !has("#data") ? table.area.top : body.bottom;
  const left = table.area.left + (found.length > 0 ? Math.min(...found) : 0);
  const right = found.length > 0 ? table.area.left + Math.max(...found) : table.area.right;
  const first = `$${columnName(left)}$${top + 1}`;
  const last = `$${columnName(right)}$${bottom + 1}`;
  return `${sheet === place.sheet ? "" : `${quoted(sheetName)}!`}${first === last ? first : `${first}:${last}`}`;
}

const ITEMS: Readonly<Record<string, string>> = { "#all": "#All", "#data": "#Data", "#headers": "#Headers", "#totals": "#Totals" };

function stored({ found: { table }, items, columns, thisRow }: Reference): string {
  const words = [...(thisRow ? ["#This Row"] : []), ...items.map((item) => ITEMS[item] ?? item)];
  return table.name + bracketed(words, columns);
}

function shown({ found: { table }, items, columns, thisRow, within }: Reference): string {
  const name = within ? "" : table.name;
  if (!thisRow || items.length > 0) return columns.length === 0 && items.length === 0 ? table.name : name + bracketed(items.map((item) => ITEMS[item] ?? item), columns);
  const [first] = columns;
  if (columns.length === 1 && first !== undefined && /^[\p{L}\p{N}_.]+$/u.test(first)) return `${name}[@${first}]`;
  return `${name}[@${columns.map((column) => `[${escaped(column)}]`).join(":")}]`;
}

/** `[Days]`, `[#All]`, `[[#Totals],[From]:[To]]`. */
function bracketed(words: readonly string[], columns: readonly string[]): string {
  const parts = [...words, ...columns.map(escaped)];
  if (parts.length === 0) return "";
  if (parts.length === 1) return `[${parts[0]!}]`;
  return `[${[...words.map((word) => `[${word}]`), ...(columns.length > 0 ? [columns.map((column) => `[${escaped(column)}]`).join(":")] : [])].join(",")}]`;
}

const escaped = (column: string): string => column.replace(/['[\]#]/g, "'$&");
