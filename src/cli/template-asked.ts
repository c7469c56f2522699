/** The template that the options of a command name. */
import type { Options } from "./command";
import { CommandError } from "./command-error";
import { didYouMean } from "./suggest";

/** The first, where none is named. */
export function templateAsked(options: Options, names: readonly string[]): string {
  const template = options.get("template") ?? names[0]!;
  if (!names.includes(template)) throw new CommandError(`There is no template "${template}".${didYouMean(template, names)} Use one of ${names.join(", ")}.`);
  return template;
}
