/** `plumbline status`: the report in the format asked for, on standard output or in a file. */
import type { Answer } from "../commands/answer";
import { exitCode } from "./answer-each";
import type { Call } from "./command";
import { CommandError } from "./command-error";
import { statusDateOf } from "./dates";
import { expectFree, readProject, save } from "./files";
import { didYouMean } from "./suggest";

const FORMATS = ["text", "md", "html", "json", "xlsx"] as const;
type Format = (typeof FORMATS)[number];

export async function reportStatus({ files, options, system }: Call): Promise<number> {
  const out = options.get("out");
  const format = formatOf(options.get("format"), out);
  if (format === "xlsx" && out === null) throw new CommandError("A report as xlsx is a file: say where with --out FILE.xlsx.");
  const at = statusDateOf(options);
  const path = files[0]!;
  const earlier = options.get("since");
  if (earlier === "-" && path === "-") throw new CommandError("Standard input (-) can be read only once.");
  if (out !== null) await expectFree(out, earlier === null ? [path] : [path, earlier], options, system);
  const { status } = await import("../commands/status");
  const answer = status(await readProject(path, system), at, earlier === null ? null : await readProject(earlier, system));
  await save(out ?? "-", await rendered(answer, format, system.width), system);
  return exitCode(answer);
}

function formatOf(asked: string | null, out: string | null): Format {
  const byName = out === null ? undefined : EXTENSIONS[out.slice(out.lastIndexOf(".") + 1).toLowerCase()];
  const format = asked ?? byName ?? "text";
  if (format === "pptx") throw new CommandError("Steering decks (pptx) are not made yet: use html, md, text, json or xlsx.");
  if (!FORMATS.includes(format as Format)) throw new CommandError(`There is no format "${format}".${didYouMean(format, FORMATS)} Use one of ${FORMATS.join(", ")}.`);
  return format as Format;
}

const EXTENSIONS: Readonly<Record<string, Format | "pptx">> = { txt: "text", md: "md", html: "html", htm: "html", json: "json", xlsx: "xlsx", pptx: "pptx" };

async function rendered(answer: Answer, format: Format, width: number): Promise<string | Uint8Array> {
  if (format === "xlsx") return answer.workbook();
  if (format === "json") return JSON.stringify(answer.document(), null, 2) + "\n";
  const { formats } = await import("../report/formats");
  return formats[format](answer.report(), width);
}
