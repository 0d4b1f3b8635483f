// Which way imports go (docs/architecture.md). Read by scripts/imports.mjs, which also proves that it bites.
// app → components → lib/features → lib/platform, and inngest/functions → lib/features; nothing points back up.

/** Files of a slice by their word, in an area or in one of its sub-areas: `data.ts`, `rules/prices.ts`, `mails/…`. */
const slice = (...words) => `^lib/features/[^/]+/[^/]*/?(?:${words.join("|")})(?:[.]|/)`;

const everySlice = "^lib/features/";
const api = "^app/api/";
const liveApi = "^app/api/ui/";

/** @type {{ name: string, comment: string, from: object, to: object, scope?: string }[]} */
const rules = [
  {
    name: "no-circle",
    comment: "Two files that need each other are one file, or have a third between them.",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-circle-of-slices",
    // Not from the dashboard: by folders a circle would lead through inngest, whose events all know and whose functions
    // know notifications. The next two rules leave it no other.
    comment: "Slices may use each other, but never in a circle.",
    scope: "folder",
    from: { path: "^lib/features/(?!dashboard$)[^/]+$" },
    to: { circular: true, path: "^lib/features/[^/]+$" },
  },
  {
    name: "everything-resolves",
    comment: "An import of something that does not exist.",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "platform-stands-alone",
    comment: "The platform knows no slice and nothing above; of inngest only the events, which are a leaf.",
    from: { path: "^lib/platform/" },
    to: { path: "^(?:app|components|lib/features|e2e|scripts|prisma)/|^inngest/(?!events\\.ts$)" },
  },
  {
    name: "slices-know-no-door",
    comment: "A slice knows neither pages nor components nor functions; of inngest only the events.",
    from: { path: everySlice, pathNot: "^lib/features/admin/" },
    to: { path: "^(?:app|components|e2e|scripts|prisma)/|^inngest/(?!events\\.ts$)" },
  },
  {
    name: "the-admin-looks-at-the-runner",
    comment: "Who runs the installation sees its background work: what the runner shows and lets do by hand, no more.",
    from: { path: "^lib/features/admin/" },
    to: {
      path: "^(?:app|components|e2e|scripts|prisma|inngest)/",
      pathNot: "^inngest/(?:events|engine|local/health|local/store/(?:admin|control))\\.ts$",
    },
  },
  {
    name: "slices-meet-at-four-files",
    comment: "Of another slice: data, mutations, rules, types.",
    from: { path: "^lib/features/([^/]+)/" },
    to: { path: everySlice, pathNot: ["^lib/features/$1/", slice("data", "mutations", "rules", "types")] },
  },
  {
    name: "nobody-reads-the-readers",
    comment: "The dashboard, the search, notifications and the admin's slice read others; no slice reads them.",
    from: { path: everySlice, pathNot: "^lib/features/(?:admin|dashboard|search|notifications)/" },
    to: { path: "^lib/features/(?:admin|dashboard|search|notifications)/" },
  },
  {
    name: "the-dashboard-is-read",
    comment: "Notifications and the search may read the dashboard, so it reads neither.",
    from: { path: "^lib/features/dashboard/" },
    to: { path: "^lib/features/(?:search|notifications)/" },
  },
  {
    name: "rules-are-pure",
    comment: "Schemas, types, rules and a client's state know nothing that reads, writes or asks.",
    from: { path: slice("schema", "types", "rules", "state") },
    to: {
      path: [
        slice("policy", "data", "mutations", "loaders", "actions", "jobs", "mails", "prints", "worker"),
        "^lib/platform/(?:db|env|outbox|audit|mail|sms|rate-limit|storage|access|action|api|loader)(?:[.]|/)",
      ],
      pathNot: ["^lib/platform/access/(?:permissions|scopes)\\.ts$", "^lib/platform/mail/types\\.ts$"],
    },
  },
  {
    name: "reads-do-not-write",
    comment: "data reads: what writes is a mutation.",
    from: { path: slice("data") },
    to: { path: slice("mutations", "loaders", "actions", "jobs") },
  },
  {
    name: "mutations-know-no-request",
    comment: "Mutations and jobs are called by doors, and call none.",
    from: { path: slice("mutations", "jobs", "policy", "mails", "prints") },
    to: { path: slice("loaders", "actions") },
  },
  {
    name: "only-stores-touch-prisma",
    comment: "Prisma is for data, mutations, the platform's own stores and the embedded runner's store.",
    from: {
      path: "^(?:app|components|inngest|lib)/|^[^/]+$",
      pathNot: [
        slice("data", "mutations"),
        "^lib/platform/(?:db|access|outbox|audit|rate-limit|live|mail|sms|storage)(?:[.]|/|-store[.])",
        "^inngest/local/store(?:[.]|/)",
        "^lib/testing/",
      ],
    },
    to: {
      path: ["^lib/platform/db/(?:index|transaction|statement|generated)", "node_modules/@prisma/", "node_modules/pg/"],
    },
  },
  {
    name: "components-see-the-surface",
    comment: "Of a slice, components see schema, types, rules, a client's state and actions.",
    from: { path: "^components/" },
    to: { path: everySlice, pathNot: slice("schema", "types", "rules", "state", "actions") },
  },
  {
    name: "components-hold-no-secret",
    comment: "Components read no database, no variables, no mail; what they show is given to them.",
    from: { path: "^components/" },
    to: {
      path: [
        "^(?:app|inngest|e2e|scripts|prisma)/",
        "^lib/platform/(?:db|env|outbox|audit|mail|sms|rate-limit|storage|access|auth|log)(?:[.]|/)",
      ],
      pathNot: ["^lib/platform/access/permissions\\.ts$", "^lib/platform/mail/types\\.ts$"],
    },
  },
  {
    name: "primitives-know-no-domain",
    comment: "components/ui are primitives: no slice, no other component.",
    from: { path: "^components/ui/" },
    to: { path: ["^components/(?!ui/)", everySlice] },
  },
  {
    name: "pages-load-and-act",
    comment: "Pages use a slice through loaders and actions.",
    from: { path: "^app/", pathNot: api },
    to: { path: everySlice, pathNot: slice("loaders", "actions", "schema", "types", "rules", "state") },
  },
  {
    name: "live-queries-only-read",
    comment: "What React Query refetches and what a page offers to download is read: by loaders, data and prints.",
    from: { path: liveApi },
    to: { path: everySlice, pathNot: slice("loaders", "policy", "data", "prints", "schema", "types", "rules") },
  },
  {
    name: "other-doors-use-no-loaders",
    comment: "Routes of the API and functions make their own scope: policy, data, mutations, jobs.",
    from: { path: [api, "^inngest/"], pathNot: liveApi },
    to: {
      path: everySlice,
      pathNot: slice("policy", "data", "mutations", "jobs", "prints", "schema", "types", "rules"),
    },
  },
  {
    name: "events-are-a-leaf",
    comment: "inngest/events.ts may be imported by anyone, so it imports nobody.",
    from: { path: "^inngest/events\\.ts$" },
    to: { path: "^(?:app|components|inngest|lib/features|prisma|scripts)/" },
  },
  {
    name: "functions-know-no-page",
    comment: "Background work knows neither pages nor components.",
    from: { path: "^inngest/" },
    to: { path: "^(?:app|components|e2e|scripts|prisma)/" },
  },
  {
    name: "tests-stay-outside",
    comment: "Factories, test servers and scripts are for tests and tools alone.",
    from: { path: "^(?:app|components|inngest|lib/features|lib/platform)/|^[^/]+$", pathNot: "\\.config\\.ts$" },
    to: { path: "^(?:lib/testing|e2e|scripts)/" },
  },
  {
    name: "production-packages-only",
    comment: "What the app imports is among the dependencies, not only among those of development.",
    from: { path: "^(?:app|components|inngest|lib/features|lib/platform)/" },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm"] },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: "error", ...rule })),
  options: {
    parser: "swc",
    // Tests may reach into anything; the generated client is Prisma's own business.
    exclude: { path: "\\.test\\.tsx?$" },
    doNotFollow: { path: "node_modules|^lib/platform/db/generated/" },
  },
};
