/** Builds the pane as it ships, and the least pane beside it, into a folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

type Configure = (environment: object, options: { readonly mode: string }) => webpack.Configuration;

const root = join(import.meta.dirname, "../../..");

export async function buildPages(folder: string): Promise<void> {
  const { default: configurations } = (await import(join(root, "webpack.config.js"))) as { default: readonly (webpack.Configuration | Configure)[] };
  const configure = configurations.find((one): one is Configure => typeof one === "function")!;
  const pages = configure({}, { mode: "production" });
  const stats = await new Promise<webpack.Stats>((resolve, reject) => webpack({
    ...pages, mode: "production", context: root,
    entry: { ...(pages.entry as webpack.EntryObject), minimal: join(import.meta.dirname, "minimal.tsx") },
    output: { ...pages.output, path: folder },
    plugins: [...(pages.plugins ?? []), new HtmlWebpackPlugin({ filename: "minimal.html", template: join(root, "src/taskpane/taskpane.html"), chunks: ["minimal"], scriptLoading: "defer" })],
  }, (error, result) => (error ? reject(error) : resolve(result!))));
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}

/** What a page loads before anything is shown, as the wire carries it: its scripts and styles, gzipped. Bytes. */
export async function firstChunk(folder: string, page: string): Promise<number> {
  const html = await readFile(join(folder, page), "utf8");
  const files = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="?([^"\s>]+\.(?:js|css))/g)].map((match) => match[1]!);
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
