/** Functions younger than the .xlsx format: files say them with a prefix, people do not. */

const NEW = new Set("CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY LET LAMBDA TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP CHOOSEROWS CHOOSECOLS EXPAND MAP REDUCE SCAN BYROW BYCOL MAKEARRAY ISOMITTED VALUETOTEXT ARRAYTOTEXT".split(" "));
const WORKSHEET = new Set(["FILTER", "SORT"]);

/** As a file stores it. */
export function newFunctions(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|\b([A-Z]+)\(/g, (found, name?: string) => (name === undefined ? found : WORKSHEET.has(name) ? `_xlfn._xlws.${found}` : NEW.has(name) ? `_xlfn.${found}` : found));
}

/** As people write it. */
export const withoutPrefixes = (formula: string): string => formula.replace(/_xlfn\.(_xlws\.)?|_xlpm\./g, "");
