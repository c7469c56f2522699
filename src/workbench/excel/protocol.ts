/** The request batches that Microsoft's library sends to Excel, and the replies it expects. */

export interface Batch { readonly AutoKeepReference?: boolean; readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<string, ObjectPath>> }

/** Numbers of `Action.ActionType`. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

/** Numbers of `ObjectPath.ObjectPathType`. */
export const PATH = { context: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export interface ObjectPath { readonly Id: number; readonly ObjectPathType: number; readonly Name: string; readonly ParentObjectPathId?: number; readonly ArgumentInfo?: ArgumentInfo }

/** Where `ReferencedObjectPathIds` is not 0, the argument of the same index is that object. */
export interface ArgumentInfo { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] }

/** `Select` holds camelCase names, nested with `/`. */
export interface Query { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number; readonly Skip?: number }

export interface Results { readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[] }
export interface Failure { readonly Error: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number } }
export type Reply = Results | Failure;

/** What Office answers in place of a reply when Excel never saw the batch: its number, and the code the library makes of it. */
export interface Refusal { readonly number: number; readonly message: string }
export const REFUSAL = {
  editMode: { number: 5004, message: "Excel is in cell-editing mode." },
  session: { number: 5012, message: "The session is invalid or timed out." },
  requestSize: { number: 5103, message: "The request payload size has exceeded the limit. Please refer to the documentation: \"https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins\"." },
  responseSize: { number: 5104, message: "The response payload size has exceeded the limit. Please refer to the documentation: \"https://docs.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins\"." },
} as const;

/** Of the request's flags: the batch waits until the user has left the cell. */
export const DELAY_FOR_CELL_EDIT = 64;
