// What is built for people: the command line as one file that Node runs.
import { chmod } from "node:fs/promises";
import { fileURLToPath } from "node:url";
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

export default [commandLine];
