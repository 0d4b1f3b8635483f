import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { root } from "../setup/paths";

const prisma = (...args: string[]) =>
  promisify(execFile)(process.execPath, [path.join(root, "node_modules/prisma/build/index.js"), ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: env.DATABASE_URL },
  });

test("the migrations make exactly what the schema declares", async () => {
  const { stdout } = await prisma(
    "migrate",
    "diff",
    "--from-migrations",
    "prisma/migrations",
    "--to-schema",
    "prisma/schema",
  );
  expect(stdout).toContain("No difference detected");
}, 60_000);

test("Prisma's own tools read what our applier has written", async () => {
  const { stdout } = await prisma("migrate", "status");
  expect(stdout).toContain("Database schema is up to date");
}, 60_000);
