/** The page that Excel shows: the pane on the open workbook, the ribbon's buttons and the functions. In another Office, the pane alone. */
import { mountPane, type PaneHandle } from "../taskpane/mount";
import { nothingAround } from "../taskpane/use-appearance";
import { workerSession } from "../taskpane/worker-session";
import { thread } from "./begin";
import { associateCommands } from "./commands";
import { associateFunctions } from "./custom-functions";
import { ExcelHost } from "./excel-host";
import { officeTheme } from "./office-theme";
import { openPage } from "./open-page";

const preferences = import("./microsoft-helpers");
const page = (name: string): string => new URL(name, location.href).href;

const pane: Promise<PaneHandle> = Office.onReady().then(async ({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  const session = workerSession(thread, inExcel ? new ExcelHost() : null);
  return mountPane(document.getElementById("pane")!, session, (await preferences).keptPreferences(), inExcel ? { ...officeTheme(), openPage: openPage(page("report.html")) } : nothingAround);
});

// At once: a button may have been pressed to load this page.
associateCommands({ perform: async (command) => (await pane).perform(command), say: async (text) => (await pane).say(text) }, page("help.html"));
associateFunctions();
