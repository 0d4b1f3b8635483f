import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // Throws outside React's server bundle; tests are the server.
      { find: /^server-only$/, replacement: path.join(root, "node_modules/server-only/empty.js") },
    ],
  },
  test: {
    environment: "node",
    include: ["{app,components,inngest,lib,prisma,scripts}/**/*.test.{ts,tsx}", "*.test.ts"],
    exclude: ["**/node_modules/**", "**/*.deep.test.ts"],
    globalSetup: ["lib/testing/database.ts"],
    setupFiles: ["lib/testing/setup.ts"],
    pool: "forks",
    restoreMocks: true,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
