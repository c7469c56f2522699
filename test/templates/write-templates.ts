/** `npm run templates`: writes assets/templates anew from the templates' definitions. */
import { mkdirSync, writeFileSync } from "node:fs";
import { templateFiles } from "./template-files";

mkdirSync(new URL("../../assets/templates/", import.meta.url), { recursive: true });
for (const { name, bytes } of templateFiles()) {
  writeFileSync(new URL(`../../assets/templates/${name}.xlsx`, import.meta.url), bytes);
  console.log(`assets/templates/${name}.xlsx: ${bytes.length} bytes`);
}
