// What is built for people: the command line as one file that Node runs, and the pages that Excel or a browser shows.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdtemp, readFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Makes what was written runnable by its name. */
const executable = {
  apply: (compiler) => compiler.hooks.assetEmitted.tapPromise("executable", (_name, { targetPath }) => chmod(targetPath, 0o755)),
};

const commandLine = {
  name: "command line",
  target: "node20",
  entry: { plumbline: here("src/cli/main.ts") },
  output: { path: here("dist/cli"), filename: "[name].mjs", module: true, chunkFormat: "module", clean: true },
  experiments: { outputModule: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, use: "swc-loader" }] },
  optimization: { minimize: false, splitChunks: false },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    executable,
  ],
  devtool: false,
  performance: false,
};

/** Each page: its address, what runs in it, after a first script where it has one, and its frame. */
const pages = [
  { name: "taskpane", first: "begin", entry: "src/office/page.ts", template: "src/taskpane/taskpane.html" },
  { name: "report", entry: "src/office/report-page.ts", template: "src/office/report.html" },
];

/** The guide: no script runs in it; its tables are made from what Excel is told of the functions and shortcuts. */
const guide = async () => {
  const [{ functions }, { actions, shortcuts }] = await Promise.all(["functions", "shortcuts"].map(async (name) => JSON.parse(await readFile(here(`assets/${name}.json`), "utf8"))));
  return { functions, shortcuts: shortcuts.map(({ action, key }) => ({ key, name: actions.find(({ id }) => id === action).name })) };
};

/** Microsoft's library: shipped pages load it from its own address, as the Marketplace requires; served ones from the package, so that no network is needed. */
const officeLibrary = { shipped: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", served: "office/office.js" };

/** Only served, never shipped: what stands in for Excel on the web, with Microsoft's library beside it. */
const workbench = { name: "index", entry: "src/workbench/page/main.ts", template: "src/workbench/page/workbench.html" };

/** The sample project as the command line writes it, made while the pages are built. */
const sample = (server) => {
  const make = async () => {
    const file = join(await mkdtemp(join(tmpdir(), "plumbline-")), "sample.xlsx");
    await promisify(execFile)(process.execPath, ["--import", "tsx", here("src/cli/main.ts"), "new", file, "--sample"], { cwd: here(".") });
    return readFile(file);
  };
  const made = make();
  // Told to whoever asks for it.
  made.catch(() => undefined);
  server.app.get("/sample.xlsx", (_request, response, next) => made.then((bytes) => response.type("xlsx").send(bytes), next));
};

/** Excel on a desktop wants a certificate that the machine trusts: that of Microsoft's `office-addin-dev-certs`, where it was installed. */
const trusted = (name) => join(homedir(), ".office-addin-dev-certs", name);
const isTrusted = existsSync(trusted("localhost.key"));
const certificate = isTrusted ? { ca: trusted("ca.crt"), cert: trusted("localhost.crt"), key: trusted("localhost.key") } : {};

/** What pages and manifest name by a fixed address, beside the pages. */
const assets = {
  apply: (compiler) => compiler.hooks.afterEmit.tapPromise("assets", ({ outputOptions }) =>
    Promise.all(["icons", "functions.json", "shortcuts.json"].map((name) =>
      cp(here(`assets/${name}`), `${outputOptions.path}/assets/${name}`, { recursive: true, filter: (file) => !file.endsWith("draw") })))),
};

/** Never eval: the pages' content security policy forbids it. Of our own code: those of packages took as long as all the rest. */
const sourceMaps = new webpack.SourceMapDevToolPlugin({ filename: "[file].map", exclude: /^vendors-/ });

/** The workbench's grid has tables to break the words of seventy languages: as large as all the rest of it, and not in use. */
const onlyEnglish = new webpack.IgnorePlugin({ resourceRegExp: /^\.\/(?!en-)[\w-]+-[\w-]{8}\.js$/, contextRegExp: /@univerjs[\\/]engine-render/ });

const web = ({ WEBPACK_SERVE: served }, { mode }) => ({
  name: "pages",
  target: "web",
  entry: {
    begin: here("src/office/begin.ts"),
    ...Object.fromEntries([...pages, ...(served ? [workbench] : [])].map(({ name, entry, first }) => [name, { import: here(entry), ...(first ? { dependOn: first } : {}) }])),
    // The manifest names it.
    functions: { import: here("src/office/functions-script.ts"), filename: "functions.js" },
  },
  output: { path: here("dist/web"), filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
  experiments: { css: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, use: "swc-loader" }] },
  plugins: [
    new webpack.DefinePlugin({ OFFICE_LIBRARY: JSON.stringify(served ? officeLibrary.served : officeLibrary.shipped) }),
    ...[...pages, ...(served ? [workbench] : [])].map(({ name, first, template }) => new HtmlWebpackPlugin({ filename: `${name}.html`, template: here(template), chunks: [...(first ? [first] : []), name], scriptLoading: "defer" })),
    new HtmlWebpackPlugin({ filename: "help.html", template: here("src/office/help.html"), chunks: [], templateParameters: guide }),
    assets,
    ...(mode === "development" ? [sourceMaps] : []),
    ...(served ? [onlyEnglish] : []),
  ],
  // The half of the thread that thinks with which it begins is one file: pieces of it would be asked for one after the other before it could begin.
  optimization: { splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== "plumbline" } },
  devtool: false,
  cache: served ? { type: "filesystem", idleTimeoutForInitialStore: 30_000, buildDependencies: { config: [fileURLToPath(import.meta.url)] } } : mode === "development",
  performance: false,
  stats: "errors-warnings",
  infrastructureLogging: { level: "warn" },
  devServer: {
    server: { type: "https", options: certificate },
    host: "localhost",
    port: 3000,
    historyApiFallback: { index: `/${pages[0].name}.html` },
    static: [
      // Excel on the web asks for functions.json from its own origin.
      { directory: here("assets"), publicPath: "/assets", staticOptions: { setHeaders: (response) => response.setHeader("Access-Control-Allow-Origin", "*") } },
      { directory: here("manifest.xml"), publicPath: "/manifest.xml" },
      { directory: here("node_modules/@microsoft/office-js/dist"), publicPath: "/office", watch: false },
    ],
    setupMiddlewares: (middlewares, server) => {
      sample(server);
      return middlewares;
    },
    // Pages run as they ship: nothing is injected into them.
    // To a browser on the same machine, packing takes longer than sending.
    compress: false,
    client: false,
    hot: false,
    liveReload: false,
    onListening: ({ server }) => {
      const address = `https://localhost:${server.address().port}`;
      process.stdout.write(`\nPlumbline on a sample project, in a stand-in for Excel: ${address}/\nThe pane alone, over a file from disk:               ${address}/taskpane.html\n` +
        `For Excel itself: "In Excel" in README.md.\n${isTrusted ? "" : "The certificate is made here, so the browser asks once whether to go on.\n"}\n`);
    },
  },
});

export default [commandLine, web];
