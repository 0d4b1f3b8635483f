import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "@/scripts/setup/paths";

/** A server action as the build knows it: the id that a browser names, and the pages that carry it. */
export type ActionDoor = { name: string; id: string; file: string; pages: string[] };

/** Every door of the build that is served, as the build's own manifests tell. */
export type Doors = {
  /** "/events/[eventId]" */
  pages: string[];
  /** "/api/files" with the methods that its source exports. */
  routes: { path: string; methods: string[] }[];
  actions: ActionDoor[];
};

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The framework's own: they show that something is missing or broken, and nothing else. */
const frameworkPages = new Set(["/_not-found", "/_global-error"]);

type ReferenceManifest = Record<
  "node" | "edge",
  Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
>;

export function readDoors(): Doors {
  const keys = Object.keys(readManifest<Record<string, string>>("app-paths-manifest.json"));
  const { node, edge } = readManifest<ReferenceManifest>("server-reference-manifest.json");
  return {
    pages: keys.flatMap((key) => doorPath(key, "page")).filter((page) => !frameworkPages.has(page)),
    routes: keys.flatMap((key) => doorPath(key, "route").map((route) => ({ path: route, methods: methodsOf(key) }))),
    actions: Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName, workers }]) => ({
      name: exportedName,
      id,
      file: filename,
      pages: Object.keys(workers).flatMap((worker) => doorPath(worker.replace(/^app/, ""), "page")),
    })),
  };
}

/** Names of the server actions that the sources export; one that is in no build is dead. */
export function actionsInSources(): string[] {
  const files = readdirSync(path.join(root, "lib/features"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)actions(\/[^/]+)?\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(path.join(root, "lib/features", file), "utf8").matchAll(/^export const (\w+)/gm),
    ])
    .map((match) => match[1] ?? "");
}

function readManifest<T>(name: string): T {
  const dist = process.env.NEXT_DIST_DIR || ".next";
  return JSON.parse(readFileSync(path.join(root, dist, "server", name), "utf8"));
}

/** "/(workspace)/events/page" is the page "/events": groups in brackets are no part of an address. */
function doorPath(key: string, kind: "page" | "route"): string[] {
  if (!key.endsWith(`/${kind}`)) return [];
  const parts = key.split("/").slice(1, -1);
  return [`/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`];
}

/** The methods that a route's source exports; a file that makes its own route (an image, an icon) answers GET. */
function methodsOf(key: string): string[] {
  const file = ["ts", "tsx"].map((ending) => path.join(root, "app", `${key}.${ending}`)).find(existsSync);
  if (!file) return ["GET"];
  const source = readFileSync(file, "utf8");
  const exported = [...source.matchAll(/^export (?:const|(?:async )?function) (\w+)|^export \{([^}]*)\}/gm)].flatMap(
    ([, name, list]) =>
      name ? [name] : (list ?? "").split(",").map((each) => each.split(" as ").at(-1)?.trim() ?? ""),
  );
  return methods.filter((method) => exported.includes(method));
}
