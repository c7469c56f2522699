/** The workbench: a page that is Excel on the web to the add-in in its pane. */
import { excelHost } from "../excel/excel-host";
import type { WorkbookData } from "../spreadsheet/book";
import { memorySpreadsheet } from "../spreadsheet/memory-spreadsheet";
import { univerGrid } from "./grid";
import { paneWire } from "./office-wire";
import { drawRibbon, readManifest, type RibbonButton } from "./ribbon";
import "./workbench.css";

const BLANK: WorkbookData = { sheets: [{ name: "Sheet1" }] };
const element = (id: string): HTMLElement => document.getElementById(id)!;

/** `pane`: the address of the add-in's pane; `workbook`: of a workbook as JSON to begin with. Both from the page's own. */
async function openWorkbench(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const ribbon = readManifest(await text("manifest.xml"));
  const start = asked.get("workbook");
  const data = start === null ? BLANK : (JSON.parse(await text(start)) as WorkbookData);

  const grid = univerGrid(element("grid"));
  const spreadsheet = memorySpreadsheet(data, grid);
  grid.show(spreadsheet);
  const host = excelHost(spreadsheet);
  grid.onEditing((editing) => { host.editing = editing; });
  const wire = paneWire(host, asked.get("pane") ?? "taskpane.html", ribbon.id);

  const pane = element("pane");
  pane.append(wire.frame);
  element("tab").textContent = ribbon.tab;
  drawRibbon(element("ribbon"), ribbon, async ({ id, functionName, label }: RibbonButton) => {
    if (functionName === null) pane.hidden = false;
    else {
      element("status").textContent = `${label} …`;
      await wire.press(id, functionName);
      element("status").textContent = "";
    }
  });
  element("new").addEventListener("click", () => location.assign(location.pathname));
  element("undo").addEventListener("click", () => void spreadsheet.undo());
  element("redo").addEventListener("click", () => void spreadsheet.redo());
}

async function text(address: string): Promise<string> {
  const response = await fetch(new URL(address, location.href));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

void openWorkbench().catch((error: unknown) => { element("status").textContent = String(error); });
