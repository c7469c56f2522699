/** What the conditional formats of a workbook make of a cell: worked out when the cell comes into view, kept until something changes. */
import type { IStyleData } from "@univerjs/core";
import type { Book, ConditionalFormat, Sheet } from "../spreadsheet/book";
import { conditionFrom, type CellValue, type Condition } from "../spreadsheet/condition";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { withoutTables } from "../spreadsheet/structured-references";
import { conditionOf } from "../xlsx/rule-documents";

export interface ConditionalLooks {
  /** What changes in the look of a cell; null where nothing does. */
  of(sheet: string, row: number, column: number): IStyleData | null;
  /** Values, formats or names may be others from now on. */
  forget(): void;
}

interface Rule { readonly format: ConditionalFormat; readonly condition: Condition; readonly change: IStyleData }

export function conditionalLooks(shown: () => Spreadsheet | null): ConditionalLooks {
  const rules = new Map<string, readonly Rule[]>();
  const known = new Map<string, IStyleData | null>();

  const rulesOf = (spreadsheet: Spreadsheet, id: string): readonly Rule[] => {
    let found = rules.get(id);
    if (!found) rules.set(id, found = readRules(spreadsheet.book, sheetById(spreadsheet, id)));
    return found;
  };
  const work = (id: string, row: number, column: number): IStyleData | null => {
    const spreadsheet = shown();
    if (!spreadsheet) return null;
    const valueOf: CellValue = (sheet, at, across) => spreadsheet.cell(sheet === null ? id : (spreadsheet.book.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.id ?? ""), at, across).value;
    let look = null as IStyleData | null;
    for (const { format: { areas: [first, ...more], settings }, condition, change } of rulesOf(spreadsheet, id)) {
      if (!first || ![first, ...more].some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)) continue;
      if (!condition(valueOf, row - first.top, column - first.left)) continue;
      look = { ...change, ...look, ...((change.bd ?? look?.bd) && { bd: { ...change.bd, ...look?.bd } }) };
      if (settings.StopIfTrue === true) break;
    }
    return look;
  };
  return {
    of(sheet, row, column) {
      const key = `${sheet} ${row} ${column}`;
      let look = known.get(key);
      if (look === undefined) known.set(key, look = work(sheet, row, column));
      return look;
    },
    forget() {
      rules.clear();
      known.clear();
    },
  };
}

function readRules(book: Book, sheet: Sheet | undefined): Rule[] {
  return sheet?.conditionalFormats.flatMap((format): Rule[] => {
    const condition = conditionFrom(conditionFormula(format, book, sheet) ?? "");
    return condition ? [{ format, condition, change: changeOf(format.settings) }] : [];
  }) ?? [];
}

/** The formula of a format as seen from its first cell, without references to tables and names; null where it has none. */
export function conditionFormula(format: ConditionalFormat, book: Book, { id: sheet }: Sheet): string | null {
  const [first] = format.areas;
  const formula = conditionOf(format);
  return formula === null || !first ? null : withoutTables(formula, book, { sheet, row: first.top, column: first.left });
}

/** The settings of a format as Univer says styles. */
export function changeOf(settings: ConditionalFormat["settings"]): IStyleData {
  const at = (path: string): unknown => settings[`Format.${path}`] ?? undefined;
  const line = (side: string): unknown => {
    const style = at(`Borders.${side}.Style`);
    return style === undefined || style === "None" ? undefined : { s: style === "Dot" ? 3 : style === "Dash" ? 4 : 1, cl: { rgb: at(`Borders.${side}.Color`) ?? "#000000" } };
  };
  const borders = Object.fromEntries(Object.entries({ t: line("Top"), b: line("Bottom"), l: line("Left"), r: line("Right") }).filter(([, side]) => side !== undefined));
  const [fill, color, format] = [at("Fill.Color"), at("Font.Color"), at("NumberFormat")];
  return {
    ...(typeof fill === "string" && { bg: { rgb: fill } }), ...(typeof color === "string" && { cl: { rgb: color } }),
    ...(at("Font.Bold") === true && { bl: 1 as const }), ...(at("Font.Italic") === true && { it: 1 as const }), ...(at("Font.Strikethrough") === true && { st: { s: 1 as const } }),
    ...(Object.keys(borders).length > 0 && { bd: borders }), ...(typeof format === "string" && { n: { pattern: format } }),
  };
}
