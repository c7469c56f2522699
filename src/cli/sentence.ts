/** One sentence for whatever went wrong; a bug says that it is one. */
import { ExchangeError } from "../exchange/exchange-error";
import { CommandError } from "./command-error";

export function sentenceOf(error: unknown, debug: boolean): string {
  if (error instanceof CommandError || error instanceof ExchangeError) return error.message;
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const first = message.split("\n")[0]!.slice(0, 200);
  return `This is a bug in Plumbline, please report it: ${first} (PLUMBLINE_DEBUG=1 shows where).${debug && stack ? `\n${stack}` : ""}`;
}
