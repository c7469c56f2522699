/** Gives Excel the functions for cells; one without an answer shows #N/A. */
import type { Argument, CustomFunction } from "../functions/custom-function";
import { functions } from "../functions/functions";

/** What Excel's library of custom functions offers; older versions of Excel have none. */
interface Runtime {
  associate(id: string, run: (...args: unknown[]) => number): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string; readonly invalidValue: string };
}

declare const CustomFunctions: Runtime | undefined;

export function associateFunctions(): void {
  if (typeof CustomFunctions === "undefined") return;
  for (const one of functions) CustomFunctions.associate(one.id, (...args) => answer(CustomFunctions!, one, args));
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
