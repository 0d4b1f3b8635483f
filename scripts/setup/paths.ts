import { chmodSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** Where the project keeps data on this machine; an absolute path whatever DATA_DIR says. */
export function dataFolder(dataDir: string): string {
  return path.resolve(root, dataDir);
}

/** Takes variables from `.env`, where there is one; what the shell has set already wins. */
export function loadDotEnv(): void {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Makes a folder for data, which the database server's account may pass through but not look around in. */
export function ensureFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
}
