/** Excel's names: of the workbook, and of one sheet. */
import type { Name } from "../spreadsheet/book";
import { definedNameFault } from "../spreadsheet/names";
import { ExcelError } from "./excel-error";
import { hostClass, isHostObject, nothing, orNotFound, orNothing, type HostObject } from "./host-object";
import { readAddress } from "./range";
import { findName, requireOpenBook, type Session } from "./session";

/** `sheet` is null for the workbook's names. */
interface NamesTarget { readonly session: Session; readonly sheet: string | null }
interface NameTarget extends NamesTarget { readonly name: string }

export const namedItems = hostClass<NamesTarget>("NamedItemCollection", {
  items: (target) => target.session.spreadsheet.book.names.filter(({ sheet }) => sheet === target.sheet).map(({ name }) => namedItem({ ...target, name })),
  item: byName,
  methods: {
    Add: add,
    GetCount: (target) => target.session.spreadsheet.book.names.filter(({ sheet }) => sheet === target.sheet).length,
    GetItemOrNullObject: (target, name: string) => orNothing(byName(target, name)),
  },
});

const namedItem = hostClass<NameTarget>("NamedItem", {
  id: ({ name }) => ({ _Id: name }),
  properties: {
    Name: ({ name }) => name,
    Formula: { get: (target) => nameOf(target).formula, set: (target, formula: string) => change(target, { formula }) },
    Value: (target) => valueOf(target),
    Type: (target) => (rangeOf(target) ? "Range" : "String"),
    Visible: { get: (target) => nameOf(target).visible, set: (target, visible: boolean) => change(target, { visible }) },
    Comment: { get: (target) => nameOf(target).comment, set: (target, comment: string) => change(target, { comment }) },
    Scope: ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet"),
  },
  methods: {
    GetRange: (target) => orNotFound(rangeOf(target), "the name is no range"),
    GetRangeOrNullObject: (target) => rangeOf(target) ?? nothing,
    Delete: ({ session, sheet, name }) => session.spreadsheet.setBook({ names: session.spreadsheet.book.names.filter((found) => found.name !== name || found.sheet !== sheet) }),
  },
});

function byName(target: NamesTarget, key: unknown): HostObject | undefined {
  const found = findName(target.session, String(key), target.sheet);
  return found && namedItem({ ...target, name: found.name });
}

function nameOf(target: NameTarget): Name {
  const found = findName(target.session, target.name, target.sheet);
  if (!found) throw new ExcelError("ItemNotFound", `name ${target.name}`);
  return found;
}

function rangeOf(target: NameTarget): HostObject | undefined {
  const { session, sheet } = target;
  const found = readAddress(session, sheet ?? session.spreadsheet.book.active, nameOf(target).formula.replace(/^=/, ""));
  return found?.area ? session.objects.range(session, found.sheet, found.area) : undefined;
}

const valueOf = (target: NameTarget): unknown => rangeOf(target)?.read("Address") ?? nameOf(target).formula;

function change(target: NameTarget, part: Partial<Name>): void {
  const own = nameOf(target);
  const { spreadsheet } = target.session;
  spreadsheet.setBook({ names: spreadsheet.book.names.map((name) => (name === own ? { ...own, ...part } : name)) });
}

/** `reference` is a range or a formula. */
function add(target: NamesTarget, name: string, reference: unknown, comment?: string): HostObject {
  const { session, sheet } = target;
  requireOpenBook(session);
  const fault = sheet === null ? definedNameFault(session.spreadsheet.book, name) : findName(session, name, sheet) ? "taken" : null;
  if (fault === "invalid") throw new ExcelError("InvalidArgument", `name ${name}`);
  if (fault === "taken") throw new ExcelError("ItemAlreadyExists", `name ${name}`);
  const formula = isHostObject(reference) ? absolute(String(reference.read("Address"))) : String(reference);
  if (formula === "") throw new ExcelError("InvalidArgument", "a name needs a reference");
  const { spreadsheet } = session;
  spreadsheet.setBook({ names: [...spreadsheet.book.names, { name, formula: formula.startsWith("=") ? formula : `=${formula}`, comment: comment ?? "", visible: true, sheet }] });
  return namedItem({ ...target, name });
}

/** `Sheet1!A1:B2` → `=Sheet1!$A$1:$B$2`. */
function absolute(address: string): string {
  const bang = address.lastIndexOf("!");
  return `=${address.slice(0, bang + 1)}${address.slice(bang + 1).replace(/([A-Z]+)?(\d+)?/g, (_, column?: string, row?: string) => `${column ? `$${column}` : ""}${row ? `$${row}` : ""}`)}`;
}
