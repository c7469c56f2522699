/** The errors Excel answers with, in its own codes and words. */

export type ExcelCode =
  | "AccessDenied" | "ApiNotFound" | "GeneralException" | "InsertDeleteConflict" | "InvalidArgument" | "InvalidOperation" | "InvalidReference" | "InvalidSelection"
  | "ItemAlreadyExists" | "ItemNotFound" | "OperationCellsExceedLimit" | "UnsupportedOperation";

const MESSAGES: Readonly<Record<ExcelCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  OperationCellsExceedLimit: "The attempted operation affects more than the limit of 33554000 cells.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

/** Ends a batch: `code` and the sentence reach the add-in; `detail` says in the workbench's words what was wrong. */
export class ExcelError extends Error {
  constructor(readonly code: ExcelCode, detail?: string) {
    super(detail ? `${MESSAGES[code]} (${detail})` : MESSAGES[code]);
    this.name = "ExcelError";
  }
}
