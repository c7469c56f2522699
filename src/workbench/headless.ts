/**
 * Excel in Node, for tests: Microsoft's own `excel-web` library, with the workbench's stand-in answering its requests.
 *
 *     const { Excel, host } = await headlessExcel({ sheets: [{ name: "Tasks", cells: [["Name"], ["Dig"]] }] });
 *     await Excel.run(async (context) => { … });
 *     host.requests        // what went over the wire; `cleanup` ones are the library's own
 *     host.fault = (n) => (n === 2 ? { type: "error", code: "AccessDenied" } : null);
 *     host.before = async (n) => { … host.spreadsheet …; await host.spreadsheet.commit("remote"); };
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { excelHost, type ExcelHost } from "./excel/excel-host";
import { REFUSAL } from "./excel/protocol";
import type { WorkbookData } from "./spreadsheet/book";
import { memorySpreadsheet } from "./spreadsheet/memory-spreadsheet";
import type { Spreadsheet } from "./spreadsheet/spreadsheet";

/** What an add-in sees, and what a test sees of it. */
export interface HeadlessExcel { readonly Excel: typeof Excel; readonly OfficeExtension: typeof OfficeExtension; readonly host: ExcelHost; readonly spreadsheet: Spreadsheet }

/** The library's parts that Microsoft's types leave out. */
interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly SessionBase: { _overrideSession: unknown };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: unknown): void;
  };
}

/** Opens a workbook; each call has a library of its own, so that tests do not meet. */
export async function headlessExcel(workbook: WorkbookData | Spreadsheet): Promise<HeadlessExcel> {
  const spreadsheet = "book" in workbook ? workbook : memorySpreadsheet(workbook);
  const host = excelHost(spreadsheet);
  const { Excel, OfficeExtension } = await loadLibrary();
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({ executeAsync: (_data: unknown, flags: number, { Body }: { readonly Body: unknown }) => answer(host, Body, flags) }),
  };
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  host.onEvent(({ type, target, message, remote }) => OfficeExtension._testTriggerRichApiMessageEvent({ entries: [{ messageCategory: 65_536, messageType: type, targetId: target, message, isRemoteOverride: remote }] }));
  return { Excel, OfficeExtension, host, spreadsheet };
}

/** The codes the library makes of Office's numbers. */
const CODE_OF: Readonly<Record<number, string>> = {
  [REFUSAL.editMode.number]: "InvalidOperationInCellEditMode",
  [REFUSAL.session.number]: "InvalidOrTimedOutSession",
  [REFUSAL.requestSize.number]: "RequestPayloadSizeLimitExceeded",
  [REFUSAL.responseSize.number]: "ResponsePayloadSizeLimitExceeded",
};

async function answer(host: ExcelHost, body: unknown, flags: number): Promise<unknown> {
  const answered = await host.execute(JSON.stringify(body), flags);
  if ("reply" in answered) return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: JSON.parse(answered.reply) as unknown };
  return { HttpStatusCode: 400, ErrorCode: CODE_OF[answered.refusal.number], ErrorMessage: answered.refusal.message, Headers: null, Body: null };
}

let script: Promise<Script> | undefined;

async function loadLibrary(): Promise<Library> {
  script ??= readFile(createRequire(`${process.cwd()}/package.json`).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8").then((source) => new Script(source, { filename: "excel-web-16.00.debug.js" }));
  const page = stubPage();
  (await script).runInContext(createContext(page));
  return page as unknown as Library;
}

/** The little of a page that the library touches as it loads. */
function stubPage(): Record<string, unknown> {
  const storage = { getItem: () => null, setItem: () => undefined };
  const page: Record<string, unknown> = {
    console, setTimeout, clearTimeout, setInterval, clearInterval, URL, performance, sessionStorage: storage, localStorage: storage,
    navigator: { userAgent: "node", platform: "node" },
    location: { href: "https://localhost/", search: "", hash: "", hostname: "localhost", protocol: "https:" },
    document: { getElementsByTagName: () => [], createElement: () => ({ setAttribute: () => undefined, style: {} }), addEventListener: () => undefined, cookie: "", head: { appendChild: () => undefined } },
    addEventListener: () => undefined, removeEventListener: () => undefined, XMLHttpRequest: function XMLHttpRequest() { return undefined; },
  };
  for (const name of ["window", "self", "globalThis", "top", "parent"]) page[name] = page;
  return page;
}
