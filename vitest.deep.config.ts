import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config";

/** Kills and crowds: real processes, one file after another, as long as they take. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ["{app,components,e2e,inngest,lib,prisma,scripts}/**/*.deep.test.ts"],
      exclude: ["**/node_modules/**"],
      fileParallelism: false,
      testTimeout: 300_000,
      hookTimeout: 600_000,
    },
  }),
);
