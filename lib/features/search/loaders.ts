import { listMyOrganizations } from "@/lib/features/organizations/data";
import { requireUser } from "@/lib/platform/access/gates";
import { env, hasMailbox } from "@/lib/platform/env";
import { orgLoader } from "@/lib/platform/loader";
import { getPresentEvent } from "./data/events";
import { findEverywhere, findRecent } from "./data/find";
import { commandsFor } from "./rules/commands";
import { type SearchQuery, searchQuerySchema } from "./schema";
import type { PaletteStart, SearchHit } from "./types";

type Query = Record<string, string | string[] | undefined>;

/** What the palette shows: what was typed, found; or everything that can be done from here, where nothing was typed. */
export const loadPalette = orgLoader(null, async (scope, query: Query): Promise<PaletteStart | SearchHit[]> => {
  const asked: SearchQuery = searchQuerySchema.parse(query);
  if (asked.q !== "") return findEverywhere(scope, asked);
  const [event, organizations, recent] = await Promise.all([
    asked.event ? getPresentEvent(scope, asked.event) : null,
    requireUser().then(listMyOrganizations),
    findRecent(scope, asked.recent),
  ]);
  const others = organizations.filter(({ id }) => id !== scope.organizationId);
  const context = { membership: scope.membership, event, others, hasMailbox: hasMailbox(env) };
  return { commands: commandsFor(context), recent };
});
