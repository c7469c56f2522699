/** The thread that thinks: reads, computes and writes, so that the pane and Excel never wait for it. */
import { paneCommands as commands } from "../../commands/commands-list";
import { XlsxHost } from "../../host/xlsx-host";
import type { EngineMethods, HostMethods } from "./engine";
import { farHost } from "./host-wire";
import { makeEngine } from "./make-engine";
import { connect, type Call, type Port } from "./wire";

const port = globalThis as unknown as Port;

/** The workbook is Excel's until a file is opened here. */
const host = farHost((method, ...args) => call(method, ...args));
const call: Call<HostMethods> = connect<EngineMethods, HostMethods>(port, makeEngine({ host, commands, openHost: (content) => new XlsxHost(content) }));
