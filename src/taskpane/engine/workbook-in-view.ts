/** The workbook that the pane shows, and the methods that show it: all that is needed before anything is done to it. */
import type { Analysis } from "../../core/analysis";
import { openWorkbook, type OpenWorkbook } from "../../commands/open-workbook";
import { prepareTemplate, type PreparedWorkbook } from "../../commands/prepared-workbook";
import type { OpenedFile } from "../../exchange/open";
import type { Host } from "../../host/host";
import type { LayoutInput } from "../../workbook/layout";
import type { ReadingMethods } from "./engine";

/** Tasks that the pane takes from this thread in some milliseconds. */
const AT_ONCE = 2_500;

/** A workbook that can be saved, as a host of files is. */
export type FileHost = Host & { readonly bytes: Uint8Array };

export interface WorkbookInView {
  /** Where it is; one that is only made here is drawn when it is first needed. Null: none is open yet. */
  place: { readonly kind: "excel"; readonly host: Host } | { readonly kind: "file"; readonly host: FileHost } | { readonly kind: "made"; readonly input: LayoutInput } | null;
  /** What the parts are of. That of a workbook which is only made here is known before it is drawn and read. */
  shown: Analysis | null;
  /** As it was last read. */
  last: OpenWorkbook | null;
  /** An earlier file of the project, to compare with. */
  earlier: OpenedFile | null;
}

/** Null: none is open yet. */
export const inView = (host: Host | null): WorkbookInView => ({ place: host && { kind: "excel", host }, shown: null, last: null, earlier: null });

/** Another workbook comes into view. */
export const bring = (view: WorkbookInView, place: WorkbookInView["place"], shown: Analysis | null): void => void Object.assign(view, inView(null), { place, shown });

export async function read(view: WorkbookInView): Promise<OpenWorkbook> {
  if (!view.place || view.place.kind === "made") throw new Error("no workbook is open");
  view.last = await openWorkbook(view.place.host);
  view.shown = view.last.analysis;
  return view.last;
}

export function analysisShown({ shown }: WorkbookInView): Analysis {
  if (!shown) throw new Error("the workbook has not been read yet");
  return shown;
}

export function makeReader(view: WorkbookInView): ReadingMethods {
  let sample: PreparedWorkbook | null = null;
  return {
    sample() {
      const { analysis, input } = (sample ??= prepareTemplate("standard", true));
      bring(view, { kind: "made", input }, analysis);
      return "Sample project.xlsx";
    },
    async analyze() {
      if (view.last || !view.shown) await read(view);
    },
    part: (name) => analysisShown(view)[name],
    frame() {
      const { tasks: _, ...rest } = analysisShown(view).project;
      return rest;
    },
    tasks(from) {
      const { tasks } = analysisShown(view).project, to = from + AT_ONCE;
      return { some: tasks.slice(from, to), more: to < tasks.length };
    },
  };
}
