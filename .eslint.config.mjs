// The house style, held: what `npm run lint` refuses, and where. ESLint wants the name of this file said: `eslint --config`.
import officeAddins from "eslint-plugin-office-addins";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";

/** The plugin's recommended rules, without those that it borrows from prettier, and each of them an error. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.keys(config.rules ?? {}))
    .filter((rule) => rule.startsWith("office-addins/"))
    .map((rule) => [rule, "error"]),
);

const code = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"];
/** Folders that meet the outside world: a host, a browser, a console, a clock. All others are functions of their arguments. */
const edges = ["src/cli/**", "src/office/**", "src/taskpane/**", "src/workbench/**"];

const officeNames = ["Office", "Excel", "OfficeExtension", "OfficeRuntime"];
const outsideNames = [
  "process", "Buffer", "window", "document", "navigator", "localStorage", "sessionStorage", "performance", "crypto",
  "fetch", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "require", "__dirname", "__filename",
];
const officeOnly = officeNames.map((name) => ({ name, message: "Office.js is named in src/office only." }));
const noOutside = outsideNames.map((name) => ({ name, message: "This folder is pure: take what you need as an argument." }));

const syntax = [
  { selector: "ExportAllDeclaration, ExportNamedDeclaration[source]", message: "Import a thing from the file that makes it: no re-exports." },
  { selector: "ImportDeclaration[source.value=/^\\..*\\.[jt]sx?$/]", message: "Relative imports have no extension." },
  { selector: "ExportDefaultDeclaration", message: "Export by name: one name for a thing everywhere." },
  { selector: "TSEnumDeclaration", message: "Write a union of strings: it reads the same in JSON, in a sheet and in code." },
];
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock: the status date is an argument." },
];

export default defineConfig(
  { ignores: ["dist/**", "coverage/**", "node_modules/**"] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: code,
    extends: [typescript.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/only-throw-error": "error",
      "eqeqeq": ["error", "smart"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-wrappers": "error",
      "no-template-curly-in-string": "error",
      "no-sequences": "error",
      "no-unmodified-loop-condition": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"], location: "start" }],
      "no-restricted-globals": ["error", ...officeOnly],
      "no-restricted-syntax": ["error", ...syntax],
      "prefer-const": "error",
    },
  },
  {
    files: ["src/**"],
    rules: { "max-lines": ["error", 300], "no-console": "error" },
  },
  {
    files: ["src/**"],
    ignores: edges,
    rules: {
      "no-restricted-globals": ["error", ...officeOnly, ...noOutside],
      "no-restricted-properties": ["error",
        { object: "Date", property: "now", message: "No clock: the status date is an argument." },
        { object: "Math", property: "random", message: "No chance: the seed is an argument." }],
      "no-restricted-syntax": ["error", ...syntax, ...noClock],
    },
  },
  {
    files: ["src/cli/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["src/office/**", "src/taskpane/**"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  {
    files: ["src/office/**"],
    rules: { "no-restricted-globals": "off" },
  },
);
