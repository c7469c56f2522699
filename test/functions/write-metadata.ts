/** `npx tsx test/functions/write-metadata.ts`: writes assets/functions.json anew from the functions' definitions. */
import { writeFileSync } from "node:fs";
import { metadata } from "./metadata";

writeFileSync(new URL("../../assets/functions.json", import.meta.url), metadata);
