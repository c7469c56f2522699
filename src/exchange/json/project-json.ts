/** A project as JSON text and back: nothing of the model is lost, dates are readable, and the version is stated. */
import type { Finding } from "../../core/finding";
import type { Project } from "../../core/model";
import type { Schedule } from "../../core/schedule/schedule";
import { rowsFromProject } from "../../workbook/project";
import type { RegisterRows } from "../../workbook/register";
import { ExchangeError } from "../exchange-error";
import { isObject } from "./codec";
import { projectCodec } from "./project-codec";
import { beyond, readRows, writeRows } from "./register-rows";

const FORMAT = "plumbline-project";
const VERSION = 1;

/** `rows`: the workbook's, of which what the project does not say is kept beside it. */
export function writeProjectJson(project: Project, schedule: Schedule, rows: RegisterRows = {}): string {
  const written = projectCodec.write(project);
  const own = rowsFromProject(projectCodec.read(written, "project", []), schedule);
  return JSON.stringify({ format: FORMAT, version: VERSION, project: written, registers: writeRows(beyond(own, rows), project) }, null, 2) + "\n";
}

/** Throws ExchangeError where the text is no such document; a field that cannot be used is a finding. */
export function readProjectJson(bytes: Uint8Array): { project: Project; findings: Finding[]; more: RegisterRows } {
  const document = parsed(bytes);
  if (!isObject(document) || document["format"] !== FORMAT) {
    throw new ExchangeError("The file is JSON, but not a project that Plumbline wrote: make one with the convert command.");
  }
  if (document["version"] !== VERSION) {
    throw new ExchangeError(`The file is a project in version ${JSON.stringify(document["version"])} of the form, and this Plumbline reads version ${VERSION}: update Plumbline, or convert the project again.`);
  }
  const findings: Finding[] = [];
  const project = projectCodec.read(document["project"], "project", findings);
  return { project, findings, more: readRows(document["registers"], project, findings) };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new ExchangeError(`The file looks like JSON but is not valid: ${(error as Error).message.replace(/\s+/g, " ").slice(0, 120)}.`);
  }
}
