/** What Excel's error codes mean for the user: one sentence each, with what to do. */
import { HostError, type HostErrorCode } from "../host/host";

type Meaning = readonly [code: HostErrorCode, what: string, remedy: string];

const editing: Meaning = ["editing", "A cell is being edited", "press Enter or Esc, and run it again"];
const locked: Meaning = ["protected", "A sheet or the workbook is protected or read-only", "unprotect it on the Review tab, and run it again"];
const changed: Meaning = ["changed", "Rows, columns or sheets were changed by someone else in the meantime", "run it again"];
const lost: Meaning = ["lost", "The connection to the workbook was lost", "check the network, reload the workbook, and run it again"];
const large: Meaning = ["too-large", "Excel refused the amount of data", "remove empty rows below the tables, and run it again"];

const meanings: Readonly<Record<string, Meaning>> = {
  InvalidOperationInCellEditMode: editing, CellEditMode: editing,
  AccessDenied: locked, ReadOnly: locked, UnsupportedOperation: locked,
  ItemNotFound: changed, InvalidArgument: changed, InvalidReference: changed, InvalidObjectPath: changed, ApiNotFound: ["other", "This version of Excel lacks something that is needed", "update Excel, or use Excel on the web"],
  ConnectionFailure: lost, InvalidOrTimedOutSession: lost, InvalidOrTimedOutSessionMessage: lost, InvalidSession: lost, SessionNotFound: lost, RequestAborted: lost, ServiceNotAvailable: lost, HostIsNotAvailable: lost, Timeout: lost, OfflineStore: lost,
  RequestPayloadSizeLimitExceeded: large, ResponsePayloadSizeLimitExceeded: large, PayloadSizeLimitExceeded: large,
  InsertDeleteConflict: ["other", "A table cannot grow because another table stands beside or below it", "move the other table, and run it again"],
};

/** `outcome` is how the workbook now is: `nothing was changed`. */
export function refusal(error: unknown, outcome: string): HostError {
  if (error instanceof HostError) return error;
  const [code, what, remedy] = meanings[codeOf(error)] ?? ["other", `Excel answered "${messageOf(error)}"`, "run it again"];
  return new HostError(code, `${what}; ${outcome}: ${remedy}.`, { cause: error });
}

/** Excel's code of what went wrong; empty where it has none. */
export const codeOf = (error: unknown): string => (typeof error === "object" && error !== null && "code" in error ? String(error.code) : "");
const messageOf = (error: unknown): string => (error instanceof Error || (typeof error === "object" && error !== null && "message" in error) ? String(error.message) : String(error)).replace(/[.\s]+$/, "");
