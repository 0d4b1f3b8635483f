import { inject } from "vitest";
import { workerDatabase } from "./database";

// Before any test file is imported: lib/platform/env reads these when it is first loaded.
process.env.DATABASE_URL = await workerDatabase(
  inject("testServerUrl"),
  inject("testTemplate"),
  process.env.VITEST_POOL_ID ?? "1",
);
