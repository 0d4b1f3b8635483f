import type { Translation } from "../../message";
import type { announcements as english } from "../en/announcements";

/** Messages that hosts write to many. */
export const announcements = {
  "footer.team": "{organization} envía este mensaje por {event}, porque formas parte de su equipo.",
  "text.out": "De {organization}. No recibir más: {link}",
  unsubscribe: "No recibir más avisos",
} satisfies Translation<typeof english>;
