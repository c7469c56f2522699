/** The metadata of the functions for cells, as Excel reads it from assets/functions.json. */
import { functionsMetadata } from "../../src/functions/custom-function";
import { functions } from "../../src/functions/functions";

export const metadata = `${JSON.stringify(functionsMetadata(functions), null, 2)}\n`;
