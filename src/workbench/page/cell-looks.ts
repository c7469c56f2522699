/** What Univer does not draw by itself: formats by condition, and number formats for text (`"◆ "@`, `;;;`). */
import { CellValueType, InterceptorEffectEnum, type IStyleData, type Nullable, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { shown } from "../spreadsheet/text";
import type { ConditionalLooks } from "./conditional-looks";

/** After the others, number formats among them, and before the one that ends the row. */
const LAST = 0;
/** For text, or a section of nothing: what Univer shows otherwise than Excel. */
const FOR_TEXT = /@|^[^;]*;[^;]*;[^;]*;/;
const EMPTY_SECTION = /^;|;;|;$/;

export function drawLooks(univer: Univer, looks: ConditionalLooks): void {
  univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST, effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col, workbook, rawData }, next) => {
      const change = looks.of(subUnitId, row, col);
      if (!change && !rawData?.s) return next(cell);
      const plain = (style: Nullable<string | IStyleData>): Nullable<IStyleData> => (typeof style === "string" ? workbook.getStyles().get(style) : style);
      const own = plain(cell?.s);
      const style = change ? { ...own, ...change, ...(change.bd && { bd: { ...own?.bd, ...change.bd } }) } : own;
      const said = words(rawData?.v, rawData?.t === CellValueType.STRING, style?.n?.pattern, change?.n !== undefined);
      if (!change && said === null) return next(cell);
      return next({ ...cell, ...(change && { s: style }), ...(said !== null && { v: said, t: rawData?.t ?? CellValueType.STRING }) });
    },
  });
}

/** Null where Univer's own way is right. */
function words(value: Nullable<string | number | boolean>, isText: boolean, format: string | undefined, conditional: boolean): string | null {
  if (format === undefined || value === null || value === undefined || value === "" || typeof value === "boolean") return null;
  if (isText) return FOR_TEXT.test(format) ? shown({ value: String(value), format }) : null;
  return conditional || EMPTY_SECTION.test(format) ? shown({ value: Number(value), format }) : null;
}
