/** When the grid is done with calculating. Univer 0.25.1 begins a tenth of a second after the last change, may begin a second calculation while the first is still at it, and then says of the first that it was the last. */
import { ICommandService, type Univer } from "@univerjs/core";
import { FormulaExecuteStageType, IActiveDirtyManagerService, SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation, SetTriggerFormulaCalculationStartMutation, type ISetFormulaCalculationNotificationMutation } from "@univerjs/preset-sheets-core";

/** Milliseconds in which all formulas of a workbook are worked out, on any machine. */
const LONGEST = 60_000;
const SET_CELLS = "sheet.mutation.set-range-values";
/** Of changes that are not of contents. */
const LOOKS: readonly unknown[] = ["sheet.command.set-style", "sheet.command.set-border", "sheet.command.clear-selection-format"];

export interface Calculations {
  /** Resolves once all that follows from changes made so far stands in the cells. */
  settled(): Promise<void>;
}

export function calculations(univer: Univer): Calculations {
  const injector = univer.__getInjector();
  const causes = injector.get(IActiveDirtyManagerService);
  const waiters = new Set<() => void>();
  let isWaiting = false;
  let isStopped = false;
  let running = 0;
  const commands = injector.get(ICommandService);
  /** A calculation that is told to stop in its last moments ends as if nobody had told it, and what it was stopped for is forgotten. */
  const beginAgain = (): void => {
    if (isStopped && running === 0) void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, { commands: [], forceCalculation: true }, { onlyLocal: true });
  };
  const isSettled = (): boolean => !isWaiting && running === 0;
  commands.onCommandExecuted(({ id, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) {
      isWaiting = isStopped = false;
      running++;
    } else if (id === SetFormulaCalculationStopMutation.id) isStopped = true;
    else if (id === SetFormulaCalculationNotificationMutation.id) {
      // Each calculation says this once, whether it ran to its end or was stopped.
      if ((params as ISetFormulaCalculationNotificationMutation).stageInfo?.stage !== FormulaExecuteStageType.CALCULATION_COMPLETED) return;
      running--;
      if (isStopped) setTimeout(beginAgain);
    } else if (causes.get(id) && !(id === SET_CELLS && (options?.onlyLocal || LOOKS.includes((params as { readonly trigger?: string }).trigger)))) isWaiting = true;
    if (isSettled()) waiters.forEach((check) => check());
  });
  /** A task later: commands are heard of, and results written, in tasks of their own. */
  const task = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });
  return {
    async settled() {
      await task();
      while (!isSettled()) {
        await new Promise<void>((resolve, reject) => {
          const end = setTimeout(() => reject(new Error("The grid's calculation does not end.")), LONGEST);
          const check = (): void => {
            clearTimeout(end);
            waiters.delete(check);
            resolve();
          };
          waiters.add(check);
        });
        await task();
      }
    },
  };
}
