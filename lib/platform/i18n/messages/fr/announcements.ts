import type { Translation } from "../../message";
import type { announcements as english } from "../en/announcements";

/** Messages that hosts write to many. */
export const announcements = {
  "footer.team": "{organization} vous écrit au sujet de {event}, car vous faites partie de son équipe.",
  "text.out": "De {organization}. Se désabonner via {link}",
  unsubscribe: "Ne plus recevoir ces annonces",
} satisfies Translation<typeof english>;
