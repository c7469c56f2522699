/** A command of the ribbon, performed on a file: a workbook is edited in place, any other plan becomes one first. */
import type { OpenedFile } from "../exchange/open";
import { XlsxHost } from "../host/xlsx-host";
import type { DateTime } from "../core/time";
import type { Command } from "./command";
import { compute } from "./compute";
import { workbookOf } from "./workbook-of";

/** `output` null: nothing was changed, and `message` says why. */
export async function performOnFile(file: OpenedFile, command: Command, now: DateTime): Promise<{ readonly message: string; readonly output: Uint8Array | null }> {
  const host = new XlsxHost(file.kind === "xlsx" ? file.bytes : workbookOf(file, compute(file, null)));
  const { message, undo } = await command.perform(host, { now });
  return { message, output: undo === null ? null : host.bytes };
}
