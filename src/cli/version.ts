/** The version of the program, as package.json states it. */
import description from "../../package.json";

export const version: string = description.version;
