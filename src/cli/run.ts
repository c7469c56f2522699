/** The command line as a function: words in, exit code out. */
import { version } from "./version";
import { commands } from "./commands";
import { CommandError } from "./command-error";
import { commandHelp, programHelp } from "./help";
import { parse } from "./parse";
import { sentenceOf } from "./sentence";
import { didYouMean } from "./suggest";
import type { System } from "./system";

/** 0: done. 1: done, and the data has findings of severity error. 2: not done, with one sentence on standard error. */
export async function run(words: readonly string[], system: System): Promise<number> {
  try {
    return await dispatch(words, system);
  } catch (error) {
    await system.note(`plumbline: ${sentenceOf(error, system.debug)}\n`);
    return 2;
  }
}

async function dispatch([name, ...rest]: readonly string[], system: System): Promise<number> {
  const [word, ...words] = name === "help" ? [rest[0] ?? "--help", "--help"] : [name, ...rest];
  if (word === undefined || word === "--help" || word === "-h") return printed(programHelp(commands), system);
  if (word === "--version" || word === "-v") return printed(`plumbline ${version}\n`, system);
  const command = commands.find((known) => known.name === word);
  if (!command) throw new CommandError(`There is no command "${word}".${didYouMean(word, commands.map((known) => known.name))} See: plumbline --help`);
  if (words.slice(0, endOfOptions(words)).some((option) => option === "--help" || option === "-h")) return printed(commandHelp(command), system);
  return command.run({ ...parse(words, command), system });
}

const endOfOptions = (words: readonly string[]): number => (words.includes("--") ? words.indexOf("--") : words.length);

async function printed(text: string, system: System): Promise<number> {
  await system.print(text);
  return 0;
}
