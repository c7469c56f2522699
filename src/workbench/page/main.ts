/** The workbench: a page that is Excel on the web to the add-in in its pane. */
import { excelHost, type ExcelHost } from "../excel/excel-host";
import type { WorkbookData } from "../spreadsheet/book";
import { memorySpreadsheet } from "../spreadsheet/memory-spreadsheet";
import type { Calculator, Spreadsheet } from "../spreadsheet/spreadsheet";
import { plan, readFaults, type Faults } from "./faults";
import { paneWire, type PaneWire } from "./office-wire";
import { readXlsx } from "../xlsx/read-xlsx";
import { saveXlsx, type OpenedFile } from "../xlsx/save-xlsx";
import { drawRibbon, readManifest, type RibbonButton } from "./ribbon";
import { onShortcut, readShortcuts } from "./shortcuts";
import "./workbench.css";

const BLANK: WorkbookData = { sheets: [{ name: "Sheet1" }] };
const element = (id: string): HTMLElement => document.getElementById(id)!;
const say = (sentence: string): void => { element("status").textContent = sentence; };

/** Of the page's own address: `pane` is where the add-in's pane is, `workbook` an .xlsx file to begin with (empty for a new one), `fault` what is to go wrong (see faults.ts). */
async function openWorkbench(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const first = asked.get("workbook") ?? "sample.xlsx";
  // The grid is by far the largest: what else it takes to begin is fetched, read and shown beside it.
  const loading = import("./grid").then(({ univerGrid }) => univerGrid(element("grid"), say));
  const beginning = first === "" ? null : load(first);
  const ribbon = readManifest(new TextDecoder().decode(await load("manifest.xml")));
  const calculator: Calculator = {
    calculate: async (...change) => (await loading).calculate(...change),
    calculateAll: async (all) => (await loading).calculateAll(all),
  };
  let spreadsheet: Spreadsheet;
  let wire: PaneWire;
  let host: ExcelHost;
  let faults: Faults;
  let opened: (OpenedFile & { readonly name: string }) | null = null;

  /** Another workbook is another session of Excel: the add-in starts anew. */
  const open = (data: WorkbookData, file: (OpenedFile & { readonly name: string }) | null = null): void => {
    opened = file;
    const opening = spreadsheet = memorySpreadsheet(data, calculator);
    void loading.then((grid) => { if (spreadsheet === opening) grid.show(opening); });
    host = excelHost(spreadsheet);
    faults = plan(host, readFaults(asked.get("fault") ?? ""));
    host.onPane(showPane);
    wire = paneWire(host, asked.get("pane") ?? "taskpane.html", ribbon.id, ribbon.tab, (back) => element(back ? "close" : "new").focus());
    element("add-in").replaceChildren(wire.frame);
    showPane(true);
  };
  const showPane = (shown: boolean): void => {
    host.paneShown = shown;
    element("pane").hidden = !shown;
  };
  const openFile = (name: string, bytes: Uint8Array): void => {
    const data = readXlsx(bytes);
    open(data, { name, bytes, data });
  };
  element("tab").textContent = ribbon.tab;
  const press = async ({ id, functionName, label }: RibbonButton): Promise<void> => {
    if (functionName === null) return showPane(true);
    faults.pressed(id);
    say(`${label} …`);
    await wire.press(id, functionName);
    say("");
  };
  drawRibbon(element("ribbon"), ribbon, press);
  if (beginning) openFile(first, await beginning);
  else open(BLANK);

  if (ribbon.shortcuts !== null) onShortcut(readShortcuts(new TextDecoder().decode(await load(new URL(ribbon.shortcuts).pathname))), (action) => wire.run(action));
  // A closed pane goes on running, as the manifest asks.
  element("close").addEventListener("click", () => showPane(false));
  element("pane-title").textContent = ribbon.tab;
  element("new").addEventListener("click", () => open(BLANK));
  const calculate = async (): Promise<void> => {
    say("Calculating …");
    await spreadsheet.recalculate();
    say("");
  };
  element("calculate").addEventListener("click", () => void calculate());
  addEventListener("keydown", ({ key }) => { if (key === "F9") void calculate(); });
  element("undo").addEventListener("click", () => void spreadsheet.undo());
  element("redo").addEventListener("click", () => void spreadsheet.redo());
  /** With what is being typed, and what follows from it. */
  const save = async (): Promise<void> => {
    await (await loading).endEditing();
    await spreadsheet.settled();
    download(opened?.name ?? "Book1.xlsx", saveXlsx(spreadsheet, opened, new Date().toISOString()));
  };
  element("download").addEventListener("click", () => void save());
  const chooser = element("open") as HTMLInputElement;
  chooser.addEventListener("change", () => {
    const [chosen] = chooser.files ?? [];
    void chosen?.arrayBuffer().then((bytes) => openFile(chosen.name, new Uint8Array(bytes))).catch((error: unknown) => say(`${chosen.name} cannot be opened: ${String(error)}`));
  });

  const grid = await loading;
  grid.onEditing((editing) => { host.editing = editing; });
  grid.onUndo((back) => void (back ? spreadsheet.undo() : spreadsheet.redo()));
  for (const button of ribbon.cellMenu) grid.offer(button.id, button.label, () => void press(button));
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  link.download = name.slice(name.lastIndexOf("/") + 1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(new URL(address, location.href));
  if (!response.ok) throw new Error(`${address} is not there (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

openWorkbench().catch((error: unknown) => say(String(error)));
