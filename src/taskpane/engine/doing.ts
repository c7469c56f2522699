/** The larger half of the thread that thinks, loaded when it is first asked for anything: commands, reports and files. */
import { paneCommands as commands } from "../../commands/commands-list";
import { XlsxHost } from "../../host/xlsx-host";
import { makeEngine } from "./make-engine";
import type { WorkbookInView } from "./workbook-in-view";

export const doing = (view: WorkbookInView): ReturnType<typeof makeEngine> => makeEngine(view, { commands, openHost: (content) => new XlsxHost(content) });
