import path from "node:path";
import type { NextConfig } from "next";

// It is built in a folder of the root (see floor.ts).
const root = path.dirname(import.meta.dirname);

/** The least that the product's framework can do: no proxy, no headers, no handler of its own. */
const config: NextConfig = {
  turbopack: { root },
  outputFileTracingRoot: root,
  poweredByHeader: false,
  serverExternalPackages: ["pg", "@prisma/client"],
  // Its types are checked with everything else's.
  typescript: { ignoreBuildErrors: true },
};

export default config;
