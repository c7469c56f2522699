/** Adds sheets to an existing .xlsx and leaves every sheet, chart, picture, pivot and macro in it as it was, to the byte. */
import type { WorkbookDocument } from "../../workbook/document";
import { buildZip } from "./container/build-zip";
import { relationshipsName } from "./container/part-names";
import { addStrings, countStrings } from "./editing/add-strings";
import { addStyles, styleBase } from "./editing/add-styles";
import { appendItems } from "./editing/append-items";
import { change, entriesWith, recalculateOnLoad, textIn } from "./editing/edit-workbook";
import type { ChangedParts } from "./editing/edit-workbook";
import { CONTENT_TYPES, freeSheetIds, knownExtensions, refuseTaken, surroundingsOf } from "./editing/surroundings";
import { mustStayReadable, xlsxLimits } from "./limits";
import type { XlsxLimits } from "./limits";
import { openPackage } from "./reading/package";
import { readWorkbookPart } from "./reading/read-workbook-part";
import { FreeNames } from "./writing/free-names";
import { RELATIONSHIPS, sheetType } from "./writing/namespaces";
import { PackageWriter } from "./writing/package-writer";
import { SharedStrings } from "./writing/shared-strings";
import { addSheet } from "./writing/sheet-parts";
import type { SheetWriting } from "./writing/sheet-parts";
import { StyleTable } from "./writing/style-table";
import { namesXml, sheetXml } from "./writing/workbook-part";

/**
 * The workbook with the sheets and names of `document` behind its own. Of what is there, only the lists that name and number
 * things get longer: sheets, names, styles, texts, parts. Which sheet is shown first stays as it was.
 * Throws ExchangeError where a name is taken, where nobody may add a sheet, or where the file could not be read again.
 */
export function addSheetsXlsx(bytes: Uint8Array, document: WorkbookDocument, limits: XlsxLimits = xlsxLimits): Uint8Array {
  const file = openPackage(bytes, limits), workbook = readWorkbookPart(file), around = surroundingsOf(file, workbook);
  refuseTaken(around, document);
  const owner = workbook.entry.name, relations = file.relationships(owner), changed: ChangedParts = new Map();
  const [styles, strings] = ["styles", "sharedStrings"].map(kind => relations.find(relation => relation.kind === kind)?.part?.name);
  const added = new PackageWriter(limits, new Map([[owner, new Set(relations.map(({ id }) => id))]]));
  const writing: SheetWriting = {
    file: added, budget: file.budget, author: document.properties.creator,
    names: new FreeNames(name => file.part(name) !== undefined || file.part(relationshipsName(name)) !== undefined, around.lastTable),
    styles: new StyleTable(styles === undefined ? undefined : styleBase(styles, textIn(file, styles, changed))),
    strings: new SharedStrings(file.budget, strings === undefined ? 0 : countStrings(strings, textIn(file, strings, changed))),
  };
  const tabs = addTabs(owner, document, freeSheetIds(around, document.sheets.length), writing);
  if (styles === undefined) addPart(owner, "styles", writing.styles.xml(), writing);
  else change(file, styles, changed, xml => addStyles(styles, xml, writing.styles));
  if (strings === undefined) addPart(owner, "sharedStrings", writing.strings.xml(), writing);
  else change(file, strings, changed, xml => addStrings(strings, xml, writing.strings));
  change(file, owner, changed, xml => appendItems(owner, xml, [{ list: "sheets", items: tabs }, { list: "definedNames", items: namesXml(document, around.tabs.length) }], BEFORE_NAMES));
  change(file, relationshipsName(owner), changed, xml => appendItems(owner, xml, [{ list: null, items: added.relationships(owner) }]));
  change(file, CONTENT_TYPES, changed, xml => appendItems(CONTENT_TYPES, xml, [{ list: null, items: added.types(knownExtensions(xml)) }]));
  recalculateOnLoad(file, owner, changed);
  const entries = entriesWith(file, changed, added.added());
  mustStayReadable(entries.map(({ inflatedSize }) => inflatedSize), limits);
  return buildZip(entries);
}

/** The children of a workbook part up to its names. */
const BEFORE_NAMES = ["sheets", "functionGroups", "externalReferences", "definedNames"];

/** None is shown first: two sheets that are selected would both take what is typed. */
function addTabs(owner: string, { sheets }: WorkbookDocument, ids: readonly number[], writing: SheetWriting): string[] {
  writing.budget.spend("sheets", sheets.length);
  return sheets.map((sheet, i) => {
    const part = writing.names.next("xl/worksheets/sheet");
    addSheet(part, sheet, false, writing);
    return sheetXml(sheet, ids[i]!, writing.file.relate(owner, "worksheet", part), RELATIONSHIPS);
  });
}

/** A part that every workbook of ours has, and this one lacks. */
function addPart(owner: string, kind: "styles" | "sharedStrings", xml: string, { file, names }: SheetWriting): void {
  const part = names.unnumbered(`xl/${kind}`);
  file.add(part, sheetType(kind), xml);
  file.relate(owner, kind, part);
}
