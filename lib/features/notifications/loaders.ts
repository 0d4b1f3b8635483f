import { userLoader } from "@/lib/platform/loader";
import { countUnread, getBell, listNotifications } from "./data/list";
import { notificationFilterSchema } from "./schema";

type Query = Record<string, string | string[] | undefined>;

/** How many one has not read, for the shell. */
export const loadUnreadCount = userLoader(countUnread);

/** The latest, for the bell. */
export const loadBell = userLoader(getBell);

/** One page of all that one was told, with the filter of the address. */
export const loadNotifications = userLoader(async (scope, query: Query) => {
  const filter = notificationFilterSchema.parse(query);
  return { ...(await listNotifications(scope, filter)), filter };
});
