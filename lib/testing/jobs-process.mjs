// Starts a TypeScript module of this project as a process that may be killed: `node jobs-process.mjs MODULE [argument …]`.
import path from "node:path";
import { register } from "tsx/esm/api";

register({ tsconfig: path.join(import.meta.dirname, "../../scripts/tsconfig.json") });
// Whoever started it may be killed as well: nothing is left behind then.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(), 500).unref();
const [module, ...args] = process.argv.slice(2);
const { main } = await import(path.resolve(module));
await main(args);
