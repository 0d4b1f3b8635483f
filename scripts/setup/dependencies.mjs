import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** Refuses a Node that the tools do not support. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!isSupported)
    throw new Refusal(`Marquee needs Node 20.19, 22.12, 24 or later; this is ${process.versions.node}.`);
}

/** Installs what package-lock.json names unless it is there already. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing dependencies (once, and when they change) …");
  const installed = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
  });
  if (installed.error) throw new Refusal(`npm cannot be started (${installed.error.message}): it comes with Node.`);
  if (installed.status !== 0) throw new Refusal('"npm ci" failed: what it says above names the reason.');
}

/** Refuses where nothing is installed at all; which packages production has is its own business. */
export function checkInstalled() {
  if (!existsSync(path.join(root, "node_modules/tsx")))
    throw new Refusal('Nothing is installed yet: run "npm ci" first.');
}

/** npm keeps a lockfile of what it really installed; it is written last, so a cut-short install has none. */
function isInstalled() {
  const installedFile = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(([name, entry]) => {
    const found = installed[name];
    return name === "" || (found ? found.version === entry.version : entry.optional === true);
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
