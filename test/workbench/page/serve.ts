/** Serves the workbench as `npm start` does, on a port of its own, with the proof's pane beside it; keeps nothing of the build. */
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import WebpackDevServer, { type Configuration as ServerConfiguration } from "webpack-dev-server";

type Pages = webpack.Configuration & { readonly devServer: ServerConfiguration };
type PagesFunction = (environment: { readonly WEBPACK_SERVE: boolean }, options: { readonly mode: string }) => Pages;

export interface Served { readonly address: string; close(): Promise<void> }

export async function serveWorkbench(): Promise<Served> {
  const { default: configurations } = (await import(new URL("../../../webpack.config.js", import.meta.url).href)) as { readonly default: readonly (webpack.Configuration | PagesFunction)[] };
  const pages = configurations.find((configuration) => typeof configuration === "function");
  if (!pages) throw new Error("webpack.config.js has no pages to serve.");
  const { devServer, ...configuration } = pages({ WEBPACK_SERVE: true }, { mode: "development" });
  const folder = fileURLToPath(new URL("pane", import.meta.url));
  const server = new WebpackDevServer({ ...devServer, port: "auto", onListening: () => undefined, static: [...(devServer.static as object[]), { directory: folder, publicPath: "/proof", watch: false }] }, webpack({ ...configuration, mode: "development", cache: false })!);
  await server.start();
  await new Promise<void>((resolve) => server.middleware?.waitUntilValid(() => resolve()));
  const { port } = server.server?.address() as { readonly port: number };
  return { address: `https://localhost:${port}`, close: () => server.stop() };
}
