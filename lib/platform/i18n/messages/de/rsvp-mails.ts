import type { Translation } from "../../message";
import type { rsvpMails as english } from "../en/rsvp-mails";

export const rsvpMails = {
  "invitation.subject": "Ihr seid eingeladen: {event}",
  "invitation.preview": "{event}, {when}",
  "invitation.greeting": "Liebe Gäste, {name},",
  "invitation.line": "wir laden euch herzlich ein zu {event}.",
  "invitation.answerBy": "Bitte sagt uns bis {deadline}, ob ihr kommen könnt.",
  "invitation.answer": "Bitte sagt uns, ob ihr kommen könnt.",
  "invitation.button": "Auf die Einladung antworten",
  "invitation.personal":
    "Dieser Link ist nur für {name} gemacht. Ihr könnt jederzeit zurückkommen und eure Antworten bis dahin ändern.",

  "confirmation.subject": "Danke für eure Antwort: {event}",
  "confirmation.preview": "Das haben wir notiert.",
  "confirmation.heading": "Vielen Dank!",
  "confirmation.line": "eure Antworten zu {event} sind angekommen. Das haben wir notiert:",
  "confirmation.button": "Antworten ansehen oder ändern",
  "confirmation.changeable": "Ihr könnt sie bis {deadline} ändern.",
  "confirmation.note": "Eure Worte an die Gastgeber",

  footer: "{organization} schickt euch diese Nachricht zu {event}, weil {name} auf der Gästeliste steht.",
  "footer.reply": "Antwortet einfach auf diese Nachricht, wenn ihr eine Frage habt.",
} satisfies Translation<typeof english>;
