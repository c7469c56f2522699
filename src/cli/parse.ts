/** The words of a command line, held against what the command takes. */
import { parseArgs } from "node:util";
import { CommandError } from "./command-error";
import type { Command, Options } from "./command";
import { didYouMean } from "./suggest";

export interface Parsed { readonly files: readonly string[]; readonly options: Options }

/** Throws CommandError for an unknown option, a missing value, and too few or too many files. */
export function parse(words: readonly string[], command: Command): Parsed {
  const config = Object.fromEntries(Object.entries(command.options).map(([name, { value }]) => [name, { type: value ? "string" as const : "boolean" as const }]));
  const { tokens, positionals } = parseArgs({ args: [...words], options: config, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name]! : null;
    if (!option) throw new CommandError(`${command.name} has no option ${token.rawName}.${didYouMean(token.name, Object.keys(command.options), "--")} See: plumbline ${command.name} --help`);
    if (option.value && (token.value === undefined || token.value === "" || (!token.inlineValue && /^-./.test(token.value)))) throw new CommandError(`--${token.name} needs a value: --${token.name} ${option.value}.`);
    if (!option.value && token.value !== undefined) throw new CommandError(`--${token.name} stands alone and takes no value.`);
    given.set(token.name, token.value ?? "");
  }
  expectFiles(positionals, command);
  return { files: positionals, options: { has: (name) => given.has(name), get: (name) => given.get(name) ?? null } };
}

function expectFiles(files: readonly string[], { name, files: wanted, repeats }: Command): void {
  if (files.some((file) => file === "")) throw new CommandError("A file name is empty.");
  if (files.length < wanted.length) throw new CommandError(`${name} needs ${/^(IN|OUT)\b/.test(wanted[files.length]!) ? "one more file" : wanted[files.length]!}: plumbline ${name} ${wanted.join(" ")}.`);
  if (files.length > wanted.length && !repeats) throw new CommandError(`${name} takes ${wanted.join(" and ")}, so "${files[wanted.length]}" is one too many.`);
  if (files.filter((file) => file === "-").length > 1) throw new CommandError("Standard input (-) can be read only once.");
}
