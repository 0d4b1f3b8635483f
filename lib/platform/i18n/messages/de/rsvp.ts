import type { Translation } from "../../message";
import type { rsvp as english } from "../en/rsvp";

export const rsvp = {
  pageTitle: "{event}: eure Antwort",
  invitedTo: "Ihr seid eingeladen zu",
  dear: "Für {name}",
  deadline: "Bitte antwortet bis {deadline}.",
  noDeadline: "Antwortet bitte, sobald ihr es wisst.",
  changeable: "Ihr könnt eure Antworten bis {deadline} ändern.",
  changeableAlways: "Ihr könnt eure Antworten bis zum Ende der Veranstaltung ändern.",

  whoComes: "Wer kommt?",
  allComing: "Wir kommen alle",
  comingToAll: "Kommt zu allem",
  noneComing: "Leider kann niemand von uns kommen",
  comingToNone: "Kann leider nicht kommen",
  allMarked: "Unten angekreuzt. Noch ist nichts gesendet: Tippt am Ende auf „{send}“.",
  coming: "Kommt",
  notComing: "Kommt nicht",
  maybe: "Vielleicht",
  noAnswer: "Noch keine Antwort",
  meal: "Essen",
  needs: "Wünsche an die Küche",
  needsHint: "Allergien, vegetarisch, alles, was die Küche wissen sollte.",
  full: "Keine Plätze mehr",
  placesLeft: { one: "Noch {count} Platz", other: "Noch {count} Plätze" },
  notAsked: "Hier gibt es noch nichts zu beantworten. Eure Gastgeber sagen euch Bescheid.",

  bringTitle: "Möchtet ihr jemanden mitbringen?",
  bringHint: {
    one: "Ihr könnt gern eine Person mitbringen. Lasst es leer, wenn ihr ohne Begleitung kommt.",
    other: "Ihr könnt gern bis zu {count} Personen mitbringen. Lasst leer, was ihr nicht braucht.",
  },
  bringOne: "Person hinzufügen",
  firstName: "Vorname",
  lastName: "Nachname",
  broughtAlong: "Begleitung",
  rename: "Namen ändern",
  removePerson: "{name} kommt doch nicht mit",

  questions: "Ein paar Fragen",
  choose: "Bitte wählen",
  note: "Ein paar Worte an eure Gastgeber",
  noteHint: "Ein Wunsch, ein Lied, eine Frage.",

  send: "Antworten senden",
  sendChanges: "Änderungen speichern",
  sending: "Wird gesendet …",
  cancelChange: "So lassen, wie es war",
  typedIsBack: "Was ihr ausgefüllt hattet, ist noch da. Gesendet ist noch nichts.",
  leave: "Seite verlassen, ohne zu senden? Was ihr ausgefüllt habt, geht verloren.",
  unreachable:
    "Das ließ sich nicht senden: Die Verbindung ist abgebrochen. Was ihr ausgefüllt habt, ist noch da. Versucht es noch einmal, sobald ihr online seid.",

  thanksTitle: "Vielen Dank!",
  thanksText: "Eure Antworten sind angekommen. Das haben wir notiert:",
  recordedTitle: "Eure Antworten",
  answeredAt: "Zuletzt geändert: {when}.",
  change: "Antworten ändern",
  addToCalendar: "In den Kalender",
  yourNote: "Eure Worte an die Gastgeber",
  contact: "Fragen? Schreibt an {contact}.",
  contactHosts: "Fragen? Wendet euch an eure Gastgeber, {hosts}.",
  lateContact: "Wenn sich jetzt noch etwas ändert, schreibt bitte an {contact}.",
  lateContactHosts: "Wenn sich jetzt noch etwas ändert, wendet euch bitte an eure Gastgeber, {hosts}.",

  "print.scan": "Zum Antworten scannen",
  "print.until": "Bitte antwortet bis {deadline}",

  "closed.cancelled": "Diese Veranstaltung ist abgesagt. Ihr braucht nicht mehr zu antworten.",
  "closed.ended": "Diese Veranstaltung ist vorbei, die Antworten lassen sich nicht mehr ändern.",
  "closed.deadline_passed": "Die Antwortfrist ist vorbei, die Antworten lassen sich hier nicht mehr ändern.",
  cancelledTitle: "Abgesagt",

  "refused.session_full": {
    zero: "Es tut uns leid: {session} ist voll, es gibt keine Plätze mehr. Noch wurde nichts geändert.",
    one: "Es tut uns leid: Für {session} gibt es nur noch {count} Platz. Noch wurde nichts geändert.",
    other: "Es tut uns leid: Für {session} gibt es nur noch {count} Plätze. Noch wurde nichts geändert.",
  },
  "refused.session_full_field": {
    zero: "Keine Plätze mehr.",
    one: "Nur noch {count} Platz.",
    other: "Nur noch {count} Plätze.",
  },
  "refused.event_full": {
    zero: "Es tut uns leid: Es gibt keine Plätze mehr. Noch wurde nichts geändert.",
    one: "Es tut uns leid: Es gibt nur noch {count} Platz. Noch wurde nichts geändert.",
    other: "Es tut uns leid: Es gibt nur noch {count} Plätze. Noch wurde nichts geändert.",
  },
  "refused.allowance_exceeded": {
    zero: "Diese Einladung gilt für die Personen, die darauf stehen.",
    one: "Ihr könnt {count} Person mitbringen.",
    other: "Ihr könnt {count} Personen mitbringen.",
  },
  "refused.invalid": {
    one: "Eine Angabe fehlt noch oder stimmt nicht. Sie ist unten markiert.",
    other: "{count} Angaben fehlen noch oder stimmen nicht. Sie sind unten markiert.",
  },
  "refused.nothing_answered": "Sagt uns bitte für mindestens eine Person, ob sie kommt.",
  "refused.invitation_changed":
    "Eure Einladung hat sich geändert, seit ihr diese Seite geöffnet habt. Seht sie euch bitte noch einmal an und sendet eure Antworten erneut.",
  "refused.list_changed":
    "Die Liste hat sich geändert, seit ihr diese Seite geöffnet habt. Ladet sie neu und tragt die Antworten noch einmal ein.",
  "problem.choose_meal": "Wählt bitte ein Essen für {session}.",
  "problem.answer_question": "Beantwortet bitte diese Frage.",
  "problem.name_needed": "Schreibt bitte einen Namen.",
  "problem.too_long": "Bitte höchstens {max} Zeichen.",
  "problem.not_offered": "Wählt bitte eine der Antworten.",
} satisfies Translation<typeof english>;
