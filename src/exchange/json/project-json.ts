/** A project as JSON text and back: nothing of the model is lost, dates are readable, and the version is stated. */
import type { Finding } from "../../core/finding";
import type { Project } from "../../core/model";
import { ExchangeError } from "../exchange-error";
import { isObject } from "./codec";
import { projectCodec } from "./project-codec";

const FORMAT = "plumbline-project";
const VERSION = 1;

export const writeProjectJson = (project: Project): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, project: projectCodec.write(project) }, null, 2) + "\n";

/** Throws ExchangeError where the text is no such document; a field that cannot be used is a finding. */
export function readProjectJson(bytes: Uint8Array): { project: Project; findings: Finding[] } {
  const document = parsed(bytes);
  if (!isObject(document) || document["format"] !== FORMAT) {
    throw new ExchangeError("The file is JSON, but not a project that Plumbline wrote: make one with the convert command.");
  }
  if (document["version"] !== VERSION) {
    throw new ExchangeError(`The file is a project in version ${JSON.stringify(document["version"])} of the form, and this Plumbline reads version ${VERSION}: update Plumbline, or convert the project again.`);
  }
  const findings: Finding[] = [];
  return { project: projectCodec.read(document["project"], "project", findings), findings };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new ExchangeError(`The file looks like JSON but is not valid: ${(error as Error).message.replace(/\s+/g, " ").slice(0, 120)}.`);
  }
}
