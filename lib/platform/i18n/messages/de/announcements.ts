import type { Translation } from "../../message";
import type { announcements as english } from "../en/announcements";

/** Messages that hosts write to many. */
export const announcements = {
  "footer.team": "{organization} schickt dir diese Nachricht zu {event}, weil du zum Team gehörst.",
  "text.out": "Von {organization}. Keine weiteren: {link}",
  unsubscribe: "Keine weiteren Rundmails",
} satisfies Translation<typeof english>;
