/** Numbers as people and programs write them in texts, with either decimal sign. */

export type DecimalSign = "." | ",";

/**
 * The decimal sign of texts that belong together: `1,5` and `1.234,5` speak for the comma, `1.5` and `1,234.5` for the point,
 * `1.234` and `1,234` for neither.
 */
export function decimalSign(texts: Iterable<string>, otherwise: DecimalSign): DecimalSign {
  let comma = 0, point = 0;
  for (const text of texts) {
    const body = bare(text);
    if (/^\d+(\.\d{3})*,\d+$/.test(body) && !/^\d{1,3}(,\d{3})+$/.test(body)) comma++;
    else if (/^\d+(,\d{3})*\.\d+$/.test(body) && !/^\d{1,3}(\.\d{3})+$/.test(body)) point++;
  }
  return comma === point ? otherwise : comma > point ? "," : ".";
}

/** A number with its sign (or in brackets: negative), thousands and currency; null where it is none. */
export function parseNumber(text: string, decimal: DecimalSign): number | null {
  const trimmed = text.trim(), body = bare(trimmed);
  const thousands = decimal === "." ? "," : ".";
  const pattern = decimal === "." ? /^(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?(e[-+]?\d+)?$/i : /^(\d+|\d{1,3}(\.\d{3})+)?(,\d+)?(e[-+]?\d+)?$/i;
  if (!/\d/.test(body) || !pattern.test(body)) return null;
  const value = Number(body.replaceAll(thousands, "").replace(",", "."));
  return /^[A-Z$€£¥]*\s*[-−]/.test(trimmed) || /^\(.*\)$/.test(trimmed) ? -value : value;
}

/** Without sign, brackets, currency, and spaces and apostrophes between thousands. */
const bare = (text: string): string => text.trim()
  .replace(/^\((.*)\)$/, "$1")
  .replace(/^(?:[A-Z]{3}\b|[$€£¥])\s*/, "").replace(/^[-−+]\s*/, "").replace(/^(?:[A-Z]{3}\b|[$€£¥])\s*/, "").replace(/\s*(?:[A-Z]{3}|[$€£¥])$/, "")
  .replace(/(?<=\d)[\s'’](?=\d{3})/g, "");
