/** Univer 0.25.1 checks typed cells when the browser is idle, and throws where their sheet has been closed meanwhile: a sheet that is gone has nothing to check. */
import { IUniverInstanceService, UniverInstanceType, type Univer, type Workbook } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";

export function checkOpenSheetsOnly(univer: Univer): void {
  const injector = univer.__getInjector();
  const validator = injector.get(SheetsDataValidationValidatorService), units = injector.get(IUniverInstanceService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (workbook, sheet, ranges) => (units.getUnit<Workbook>(workbook, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheet) ? check(workbook, sheet, ranges) : []);
}
