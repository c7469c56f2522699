/** Univer with the plugins that draw what Excel draws: formats by condition, drop-downs, notes, pictures. */
import "./iterator-helpers";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import { LocaleType, LogLevel, mergeLocales, Univer, UniverInstanceType, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import formatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawing from "@univerjs/preset-sheets-drawing/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import note from "@univerjs/preset-sheets-note/locales/en-US";
import { drawLooks } from "./cell-looks";
import { checkOpenSheetsOnly } from "./closed-sheets";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import type { ConditionalLooks } from "./conditional-looks";
import { showMenuOnEdges } from "./edge-menu";
import { showFormulas } from "./formula-bar";
import { compareSingleValues } from "./single-values";

/** `shown` is the workbook that the grid shows, whatever it is at the time. The container is busy until the grid is drawn. */
export function startUniver(container: HTMLElement, looks: ConditionalLooks, shown: () => Spreadsheet | null): { readonly api: FUniver; readonly univer: Univer } {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(core, formatting, validation, drawing, note) }, logLevel: LogLevel.ERROR });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, formulaBar: true, footer: {} }),
    // A drop-down with a search field would take the keys of whoever types the word into the cell, as one does in Excel.
    UniverSheetsConditionalFormattingPreset(), UniverSheetsDataValidationPreset({ showSearchOnDropdown: false }), UniverSheetsDrawingPreset(), UniverSheetsNotePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    const [constructor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    univer.registerPlugin(constructor as PluginCtor<Plugin>, options);
  }
  // Most services are there only from the first workbook on.
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: "workbook" });
  drawLooks(univer, looks);
  showFormulas(univer, shown);
  compareSingleValues(univer);
  checkOpenSheetsOnly(univer);
  showMenuOnEdges(univer, container);
  const api = FUniver.newAPI(univer);
  isBusyUntilDrawn(api, container);
  return { api, univer };
}

/** Before it is drawn for the first time, Univer 0.25.1 can scroll to no cell, and so go to none by its name. It takes no click then; inert it must not be, since its editor takes the focus before that and would never get what is typed. */
function isBusyUntilDrawn(api: FUniver, container: HTMLElement): void {
  container.ariaBusy = "true";
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => { if (stage >= api.Enum.LifecycleStages.Rendered) container.ariaBusy = null; });
}
