/** The thread that thinks, begun as the first thing of the page: it gets ready while React and Fluent are still being loaded. */
import { WITH_SAMPLE } from "./engine/with-sample";

/** `sample`: computes the sample at once. What a page asks reaches a new thread only when the page pauses, its name is there from the beginning. */
export const beginThread = (sample: boolean): Worker => new Worker(/* webpackChunkName: "plumbline" */ new URL("./engine/worker.ts", import.meta.url), { name: sample ? WITH_SAMPLE : "Plumbline" });
