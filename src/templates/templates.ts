/** The list of templates, by the names that `plumbline new --template` takes. */
import { agileHybrid } from "./agile-hybrid";
import { lite } from "./lite";
import { standard } from "./standard";
import type { Template } from "./starter";

/** The first is the default. */
export const templates: readonly Template[] = [standard, lite, agileHybrid];
