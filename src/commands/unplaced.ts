/** A finding of a template's rows, without the cell: they get cells of their own in the workbook. */
import type { Finding, Subject } from "../core/finding";

export const unplaced = ({ where, ...finding }: Finding): Finding => ({ ...finding, where: where?.register === undefined ? where : subject(where) });

const subject = ({ sheet: _, cell: __, ...known }: Subject): Subject => known;
