/** The table of texts that cells refer to by number. Formatted runs are joined, phonetic guides left out. */
import type { ZipEntry } from "../container/zip-entry";
import type { Budget } from "../limits";
import { readXml } from "./xml-reader";
import { decodeXstring } from "./xml-string";

export function readSharedStrings(entry: ZipEntry | undefined, budget: Budget): readonly string[] {
  const strings: string[] = [];
  if (!entry) return strings;
  let text = "";
  let inText = false;
  let inPhonetic = false;
  readXml(entry, budget, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si") {
        budget.spend("cells", 1);
        strings.push(decodeXstring(text));
      }
    },
  });
  return strings;
}
