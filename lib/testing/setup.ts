import path from "node:path";
import { inject } from "vitest";
import { freshDatabase } from "./database";
import { outsideServices } from "./environment";

// Before any test file is imported: lib/platform/env reads these when it is first loaded.
const worker = process.env.VITEST_POOL_ID ?? "1";
process.env.DATABASE_URL = await freshDatabase(inject("testServerUrl"), inject("testTemplate"), worker);
process.env.DATA_DIR = path.join(inject("testDataDir"), worker);
process.env.LOG_LEVEL ??= "silent";
for (const name of outsideServices) delete process.env[name];
for (const name of ["APP_URL", "AUTH_SECRET", "LINK_KEYS", "MARQUEE_DEMO", "PORT"]) delete process.env[name];
