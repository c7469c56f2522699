/** Serves the built pages to a browser on this machine, as any web server would. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".png": "image/png", ".svg": "image/svg+xml" };

export interface Site { readonly address: string; close(): void }

/** `answer` takes a request that is about no file: true if it did. */
export async function serve(folder: string, answer: (request: IncomingMessage, response: ServerResponse) => boolean = () => false): Promise<Site> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    if (answer(request, response)) return;
    const file = resolve(join(root, decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname)));
    if (!file.startsWith(root + sep)) {
      response.writeHead(404).end();
      return;
    }
    readFile(file).then(
      (bytes) => response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => { server.listen(0, "localhost", ready); });
  return { address: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
