import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  // Two builds or development servers can stand side by side.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  output: "standalone",
  // Whole pages are kept in memory, and forgotten when any process changes what they show.
  cacheHandler: path.join(import.meta.dirname, "lib/platform/cache/page-cache.mjs"),
  cacheMaxMemorySize: 0,
  // A lockfile in a folder above would make Next take that for the project.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: {
    root: import.meta.dirname,
    // A font file that code imports is its address, the one that the styles name.
    rules: { "*.woff2": { condition: { query: "?address" }, type: "asset" } },
  },
  poweredByHeader: false,
  // A kept page's is made once, when it is kept: the framework makes it anew for every visit, which doubles its cost.
  generateEtags: false,
  // Read at run time by path, so nothing else names them: the fonts of printed sheets.
  outputFileTracingIncludes: {
    "/api/ui/{rsvp,seating}/**": [
      "./node_modules/dejavu-fonts-ttf/ttf/DejaVuSans*.ttf",
      "./node_modules/@expo-google-fonts/noto-sans{,-arabic,-bengali,-devanagari,-gujarati,-gurmukhi,-hebrew,-kannada,-malayalam,-tamil,-telugu,-thai}/{400Regular,600SemiBold}/*.ttf",
      "./node_modules/@expo-google-fonts/noto-sans-{jp,kr,sc}/500Medium/*.ttf",
      "./node_modules/@fontsource/{bricolage-grotesque,cormorant-garamond,fraunces,playfair-display}/files/*-{latin,latin-ext,vietnamese}-{600,700}-normal.woff",
    ],
  },
  // Names one deployment, so that a browser that still holds an older page reloads instead of mixing builds.
  deploymentId: process.env.DEPLOYMENT_ID || undefined,
  // Images are resized when they are uploaded and served by our own route.
  images: { unoptimized: true },
  serverExternalPackages: ["pg", "pino", "pdfkit", "exceljs", "sharp", "ioredis", "nodemailer", "@prisma/client"],
  // Formatting, lint and types have commands of their own; a build checks types all the same.
  typedRoutes: false,
  // forbidden(): a member without the permission gets a page with status 403.
  // globalNotFound: an address that no page has belongs to none of the root layouts.
  experimental: { authInterrupts: true, globalNotFound: true },
};

export default config;
