import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { migrationAdapter } from "./adapter.mjs";
import { onDatabase } from "./databases.mjs";

const BINDINGS = "@prisma/schema-engine-wasm/schema_engine_bg";

/** Loads Prisma's own engine, compiled to WebAssembly. */
async function load() {
  const bindings = await import(BINDINGS);
  const file = createRequire(import.meta.url)
    .resolve(BINDINGS)
    .replace(/\.js$/, ".wasm");
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start?.();
  // The engine reports its panics here.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    message: "",
    set_message(message) {
      this.message = message;
    },
  };
  return bindings.SchemaEngine;
}

const debug = (line) => {
  if (process.env.DEBUG) process.stderr.write(`${line}\n`);
};

/**
 * Makes a function that opens the engine once and on demand, since opening it connects.
 * @param {string} url
 * @param {string[]} schemaFiles
 */
export function lazyEngine(url, schemaFiles) {
  let opened;
  return (/** @type {string} */ method) => {
    opened ??= open(method);
    return opened;
  };

  async function open(method) {
    const SchemaEngine = await load();
    const datamodels =
      schemaFiles.length > 0 ? schemaFiles.map((file) => [file, readFileSync(file, "utf8")]) : undefined;
    const openAt = (address) => SchemaEngine.new({ datamodels }, debug, migrationAdapter(address));
    try {
      return await openAt(url);
    } catch (error) {
      // Comparing two sources needs a server, but not that database.
      if (method === "diff" && /does not exist/.test(error.message)) return openAt(onDatabase(url, "postgres"));
      throw error;
    }
  }
}
