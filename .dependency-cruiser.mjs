// The import rules, read from the map in src/README.md: the table there is the only place that states them.
import { readFileSync } from "node:fs";

const map = readFileSync(new URL("src/README.md", import.meta.url), "utf8");
const [, ...rows] = [...map.matchAll(/^\| (\w+) \| (.+) \| (.+) \|$/gm)].map(([, folder, holds, may]) => ({ folder, holds, may: may.split(", ") }));

const imports = rows.map(({ folder, holds, may }) => ({
  name: `imports-of-${folder}`,
  severity: "error",
  comment: `src/${folder} is for ${holds}: it may import ${may.join(", ")} (src/README.md).`,
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${may.join("|")})/` },
}));

export default {
  forbidden: [
    ...imports,
    {
      name: "on-the-map",
      severity: "error",
      comment: "Every file of src stands in a folder that src/README.md lists.",
      from: { path: "^src/", pathNot: `^src/(${rows.map((row) => row.folder).join("|")})/` },
      to: {},
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one file, or hide a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "plain-core",
      severity: "error",
      comment: "The science runs anywhere: no package, nothing of Node.",
      from: { path: "^src/core/" },
      to: { pathNot: "^src/" },
    },
    {
      name: "node-in-cli-only",
      severity: "error",
      comment: "All but the command line, and the stand-in's library for tests, also runs in a browser.",
      from: { path: "^src/", pathNot: "^src/(cli/|workbench/headless)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-development-packages",
      severity: "error",
      comment: "What ships needs only `dependencies`; the workbench does not ship.",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "The file or the package is not there.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "Nothing imports this file and it imports nothing: delete it or use it.",
      from: { orphan: true },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "README\\.md$" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"], exportsFields: ["exports"], conditionNames: ["import", "require", "types", "default"] },
  },
};
