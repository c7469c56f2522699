/** The thread that thinks: reads, computes and writes, so that the pane and Excel never wait for it. */
import type { EngineMethods, HostMethods } from "./engine";
import { farHost } from "./host-wire";
import { connect, type Call, type Port } from "./wire";
import { WITH_SAMPLE } from "./with-sample";
import { inView, makeReader } from "./workbook-in-view";

const port = globalThis as unknown as Port & { readonly name: string };

/** The workbook is Excel's until a file is opened here. */
const view = inView(farHost((method, ...args) => call(method, ...args))), reader = makeReader(view);
const call: Call<HostMethods> = connect<EngineMethods, HostMethods>(port, reader, async () => (await import("./doing")).doing(view));

// Whoever asks for it next has it at once. Not before the thread is known to have begun: what is asked reaches it only then.
if (port.name === WITH_SAMPLE) setTimeout(() => reader.sample());
