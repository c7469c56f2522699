/** `plumbline status`: the report in the format asked for, on standard output or in a file. */
import type { WorkbookAnswer } from "../commands/answer";
import { exitCode } from "./answer-each";
import type { Call, Options } from "./command";
import { CommandError } from "./command-error";
import { statusDateOf } from "./dates";
import { expectFree, expectSameKind, expectWorkbookName, save, shownName } from "./files";
import { readSince } from "./read-since";
import { didYouMean } from "./suggest";

const FORMATS = ["text", "md", "html", "json", "xlsx"] as const;
type Format = (typeof FORMATS)[number];

export async function reportStatus(call: Call): Promise<number> {
  const { files, options, system } = call;
  const out = options.get("out");
  const format = formatOf(formatAsked(options), out);
  if (format === "xlsx" && out === null) throw new CommandError("A report as xlsx is a file: say where with --out FILE.xlsx.");
  if (format === "xlsx") expectWorkbookName(out!);
  const at = statusDateOf(options);
  const path = files[0]!;
  const since = options.get("since");
  if (out !== null) await expectFree(out, since === null ? [path] : [path, since], options, system);
  const { hasPlaceForReport, status } = await import("../commands/status");
  const { file, earlier } = await readSince(path, call);
  if (format === "xlsx" && !hasPlaceForReport(file)) throw new CommandError(`${shownName(path)} has no Status sheet for the report: plumbline set-up adds one; or choose another format.`);
  if (format === "xlsx") await expectSameKind(out!, file);
  const answer = status(file, at, earlier);
  await save(out ?? "-", await rendered(answer, format, system.width), system);
  return exitCode(answer);
}

function formatAsked(options: Options): string | null {
  const format = options.get("format");
  if (options.has("json") && format !== null && format !== "json") throw new CommandError(`--json and --format ${format} ask for two formats: use one of them.`);
  return options.has("json") ? "json" : format;
}

/** As asked for; else as the name of the file says. */
function formatOf(asked: string | null, out: string | null): Format {
  const extension = /\.([^./\\]+)$/.exec(out ?? "")?.[1]?.toLowerCase();
  const byName = extension === undefined ? "text" : EXTENSIONS[extension];
  const format = asked ?? byName;
  if (format === undefined) throw new CommandError(`A report is no .${extension} file: let ${out} end in .txt, .md, .html, .json or .xlsx, or say what is to be in it with --format.`);
  if (format === "pptx") throw new CommandError("Steering decks (pptx) are not made yet: use html, md, text, json or xlsx.");
  if (!FORMATS.includes(format as Format)) throw new CommandError(`There is no format "${format}".${didYouMean(format, FORMATS)} Use one of ${FORMATS.join(", ")}.`);
  return format as Format;
}

const EXTENSIONS: Readonly<Record<string, Format | "pptx">> = { txt: "text", md: "md", html: "html", htm: "html", json: "json", xlsx: "xlsx", xlsm: "xlsx", pptx: "pptx" };

async function rendered(answer: WorkbookAnswer, format: Format, width: number): Promise<string | Uint8Array> {
  if (format === "xlsx") return answer.workbook().output;
  if (format === "json") return JSON.stringify(answer.document(), null, 2) + "\n";
  const { formats } = await import("../report/formats");
  return formats[format](answer.report(), width);
}
