/** The thread that thinks: reads, computes and writes, so that the pane and Excel never wait for it. */
import type { EngineMethods, HostMethods } from "./engine";
import { farHost } from "./host-wire";
import { connect, type Call, type Port } from "./wire";
import { inView, makeReader } from "./workbook-in-view";

const port = globalThis as unknown as Port;

/** The workbook is Excel's until a file is opened here. */
const view = inView(farHost((method, ...args) => call(method, ...args)));
const call: Call<HostMethods> = connect<EngineMethods, HostMethods>(port, makeReader(view), async () => (await import("./doing")).doing(view));
