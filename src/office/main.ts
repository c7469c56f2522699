/** The page that Excel shows: the pane on the open workbook, the ribbon's buttons and the functions. In another Office, the pane alone. */
import { thread } from "../taskpane/thread";
import { mountPane, type PaneHandle } from "../taskpane/mount";
import { nothingAround } from "../taskpane/use-appearance";
import { workerSession } from "../taskpane/worker-session";
import { associateCommands } from "./commands";
import { associateFunctions } from "./custom-functions";
import { ExcelHost } from "./excel-host";
import { officeTheme } from "./office-theme";

const preferences = import("./kept-preferences");

const pane: Promise<PaneHandle> = Office.onReady().then(async ({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  const session = await workerSession(thread, inExcel ? new ExcelHost() : null);
  return mountPane(document.getElementById("pane")!, session, (await preferences).keptPreferences(), inExcel ? officeTheme() : nothingAround);
});

// At once: a button may have been pressed to load this page.
associateCommands({ perform: async (command) => (await pane).perform(command), say: async (text) => (await pane).say(text) }, new URL("help.html", location.href).href);
associateFunctions();
