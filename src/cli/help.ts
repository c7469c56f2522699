/** The help: of the program, and of each command. */
import { lines } from "../report/text-width";
import type { Command } from "./command";

const COMMON = { help: { help: "show this help" } };

export function programHelp(commands: readonly Command[]): string {
  const names = commands.map((command) => [`${command.name} ${usage(command)}`.trim(), command.summary] as const);
  return `plumbline: project controls in an ordinary workbook

Usage: plumbline COMMAND FILES [OPTIONS]

Commands:
${columns(names)}

plumbline COMMAND --help says more about one, plumbline --version which version
this is. A file called - is standard input. Exit code: 0 done, 1 done but the
data has errors, 2 not done.
`;
}

export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON }).map(([name, { help, ...rest }]) => [`--${name}${"value" in rest && rest.value ? ` ${rest.value}` : ""}`, help] as const);
  return `plumbline ${command.name}: ${command.summary}

Usage: plumbline ${command.name} ${usage(command)} [OPTIONS]

Options:
${columns(options)}

Examples:
${command.examples.map((example) => `  plumbline ${example}`).join("\n")}
`;
}

const usage = ({ files, repeats }: Command): string => files.join(" ") + (repeats ? "…" : "");

/** What every terminal has. */
const WIDTH = 80;

/** The right column is broken where a line would end beyond the terminal. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.flatMap(([left, right]) => lines(right, WIDTH - width - 4).map((line, i) => `  ${(i === 0 ? left : "").padEnd(width)}  ${line}`)).join("\n");
}
