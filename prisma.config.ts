import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "prisma/config";

// Prisma's schema engine is a download that not every machine can make: fall back to its WASM build.
const engines = path.join(import.meta.dirname, "node_modules/@prisma/engines");
const hasNativeEngine = existsSync(engines) && readdirSync(engines).some((name) => name.startsWith("schema-engine-"));
if (!hasNativeEngine && !process.env.PRISMA_SCHEMA_ENGINE_BINARY) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = path.join(import.meta.dirname, "scripts/prisma-schema-engine.mjs");
}

export default defineConfig({
  schema: path.join("prisma", "schema"),
  migrations: { path: path.join("prisma", "migrations") },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://postgres@127.0.0.1:5432/marquee" },
});
