import { z } from "zod";

/** What may be remembered as used lately: a kind and ids, never a name. */
const recentKey = z.string().regex(/^(?:event:[0-9a-f-]{36}|(?:guest|household):[0-9a-f-]{36}:[0-9a-f-]{36})$/);

/** At most so many are asked for at once. */
export const mostRecent = 12;

/** What the palette asks for, from the address; nonsense is ignored. */
export const searchQuerySchema = z.object({
  q: z.string().trim().max(100).catch(""),
  /** The event whose page is open: what is found there comes first. */
  event: z.uuid().optional().catch(undefined),
  recent: z
    .string()
    .catch("")
    .transform((text) =>
      text
        .split(",")
        .filter((key) => recentKey.safeParse(key).success)
        .slice(0, mostRecent),
    ),
});
export type SearchQuery = z.output<typeof searchQuerySchema>;
