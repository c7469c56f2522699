/** Gives Excel the functions for cells; one without an answer shows #N/A. */
import type { Argument, CustomFunction } from "../functions/custom-function";
import { functions } from "../functions/functions";
import { toSerial, fromSerial } from "../workbook/value-type";
import { date1904 } from "./date-1904";

/** What Excel's library of custom functions offers; older versions of Excel have none. */
interface Runtime {
  associate(id: string, run: (...args: unknown[]) => number | Promise<number>): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string; readonly invalidValue: string };
}

declare const CustomFunctions: Runtime | undefined;

export function associateFunctions(): void {
  if (typeof CustomFunctions === "undefined") return;
  const runtime = CustomFunctions;
  for (const one of functions) {
    // Excel hands over numbers: what day they mean, the workbook says.
    const dated = one.parameters.some(({ days }) => days);
    runtime.associate(one.id, (...args) => (dated ? date1904().then((shifted) => answer(runtime, one, shifted ? args.map((arg, i) => (one.parameters[i]?.days ? from1900(arg) : arg)) : args)) : answer(runtime, one, args)));
  }
}

/** An empty cell, which is handed over as 0, stays one. */
function from1900(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(from1900);
  return typeof value === "number" && value !== 0 ? toSerial(fromSerial(value, true)) : value;
}

/** Excel hands over a row, column or block as rows of cells; after the arguments comes where the formula stands. */
function answer(runtime: Runtime, { parameters, compute }: CustomFunction, args: readonly unknown[]): number {
  const result = compute(...parameters.map((_, i) => argument(args[i])));
  if (result === null || !Number.isFinite(result)) throw new runtime.Error(runtime.ErrorCode.notAvailable);
  return result;
}

function argument(value: unknown): Argument {
  if (Array.isArray(value)) return (value as unknown[]).flat().map((cell) => (typeof cell === "number" ? cell : 0));
  return typeof value === "number" ? value : null;
}
