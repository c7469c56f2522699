/** One conversation with Excel: waits for a cell that is being edited, and is one step for undo. */

export const excelRun = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, work);

/** Before a batch that writes: no recalculation and no drawing until it is done. */
export function quietly({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/** Of a request and of a reply, in bytes: Excel on the web allows 5 MB. */
export const REQUEST_LIMIT = 4_000_000;
