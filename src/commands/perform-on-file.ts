/** A command of the ribbon, performed on a file: a workbook is edited in place, any other plan becomes one first. */
import type { Finding } from "../core/finding";
import type { DateTime } from "../core/time";
import type { OpenedFile } from "../exchange/open";
import { HostError } from "../host/host";
import { XlsxHost } from "../host/xlsx-host";
import type { MadeWorkbook } from "./answer";
import type { Command } from "./command";
import { compute } from "./compute";
import { workbookOf } from "./workbook-of";

export interface Performed {
  readonly message: string;
  /** Null: nothing was changed, and `message` says why. */
  readonly made: MadeWorkbook | null;
  /** What is to be said of the data: of a plan as it was read, of a workbook after the change. */
  readonly findings: readonly Finding[];
}

export async function performOnFile(file: OpenedFile, command: Command, now: DateTime): Promise<Performed> {
  const plan = file.kind === "xlsx" ? null : compute(file, null);
  const { output, lost } = plan ? workbookOf(file, plan) : { output: file.bytes, lost: [] };
  const host = new XlsxHost(output);
  try {
    const { message, analysis, undo } = await command.perform(host, { now });
    return { message, made: undo === null ? null : { output: host.bytes, lost }, findings: (plan ?? analysis)?.findings ?? [] };
  } catch (error) {
    if (error instanceof HostError) return { message: error.message, made: null, findings: [] };
    throw error;
  }
}
