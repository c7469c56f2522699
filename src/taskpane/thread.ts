/** The thinking thread, begun as the first thing of the page: it gets ready while React and Fluent are still being loaded. */

export const thread = new Worker(new URL("./engine/worker.ts", import.meta.url), { name: "plumbline" });
