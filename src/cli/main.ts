/** The program: what Node starts. */
import { nodeSystem } from "./node-system";
import { run } from "./run";

process.exitCode = await run(process.argv.slice(2), nodeSystem);
