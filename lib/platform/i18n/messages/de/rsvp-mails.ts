import type { Translation } from "../../message";
import type { rsvpMails as english } from "../en/rsvp-mails";

export const rsvpMails = {
  "invitation.subject": "Ihr seid eingeladen: {event}",
  "invitation.preview": "{event}, {when}",
  "invitation.greeting": "Hallo {name},",
  "invitation.line": "wir laden euch herzlich ein zu {event}.",
  "invitation.answerBy": "Bitte sagt uns bis {deadline}, ob ihr kommen könnt.",
  "invitation.answer": "Bitte sagt uns, ob ihr kommen könnt.",
  "invitation.button": "Auf die Einladung antworten",
  "invitation.personal":
    "Dieser Link ist nur für {name} gemacht. Ihr könnt zurückkommen und eure Antworten ändern, solange Antworten möglich sind.",

  "confirmation.subject": "Danke für eure Antwort: {event}",
  "confirmation.preview": "Das haben wir notiert.",
  "confirmation.heading": "Vielen Dank!",
  "confirmation.line": "eure Antworten zu {event} sind angekommen. Das haben wir notiert:",
  "confirmation.button": "Antworten ansehen oder ändern",
  "confirmation.changeable": "Ihr könnt sie bis {deadline} ändern.",
  "confirmation.note": "Eure Worte an die Gastgeber",

  "reminder.subject": "Kommt ihr? {event}",
  "reminder.preview": "Eure Antwort fehlt noch.",
  "reminder.line":
    "wir würden gern wissen, ob ihr zu {event} kommen könnt. Eure Antwort oder ein Teil davon fehlt noch.",
  "reminder.button": "Jetzt antworten",
  "reminder.personal": "Es dauert nur eine Minute. Dieser Link ist nur für {name} gemacht.",

  "countdown.subject": {
    zero: "Heute ist es so weit: {event}",
    one: "Morgen ist es so weit: {event}",
    other: "In {count} Tagen: {event}",
  },
  "countdown.preview": "Wann und wo, alles auf einen Blick.",
  "countdown.line": "wir freuen uns darauf, euch bei {event} zu sehen. Das solltet ihr wissen:",
  "countdown.button": "Zu eurer Einladung",
  "countdown.calendar": "In den Kalender eintragen",

  "changed.subject": "Bitte beachten, etwas hat sich geändert: {event}",
  "changed.preview": "Jetzt: {when}",
  "changed.line": "bei {event} hat sich etwas geändert. Bitte beachtet:",
  "changed.was": "bisher: {before}",
  "changed.calendar": "Ladet die Kalenderdatei noch einmal herunter: Sie ersetzt den früheren Eintrag.",
  "changed.button": "Zu eurer Einladung",

  "cancelled.subject": "Abgesagt: {event}",
  "cancelled.preview": "{event} findet nicht statt.",
  "cancelled.line": "leider müssen wir euch sagen, dass {event} nicht stattfindet. Geplant war: {when}.",
  "cancelled.calendar": "Aus dem Kalender nehmen",

  footer: "{organization} schickt euch diese Nachricht zu {event}, weil die Gästeliste {name} nennt.",
  "footer.reply": "Antwortet einfach auf diese Nachricht, wenn ihr eine Frage habt.",
} satisfies Translation<typeof english>;
