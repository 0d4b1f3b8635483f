import type { Translation } from "../../message";
import type { event as english } from "../en/event";

export const event = {
  when: "Wann",
  where: "Wo",
  schedule: "Ablauf",
  about: "Worum es geht",
  addToCalendar: "In den Kalender eintragen",
  openMap: "Auf einer Karte ansehen",
  mapOf: "{service} (öffnet einen neuen Tab)",
  timesIn: "Alle Zeiten nach der Uhr von {zone}.",
  cancelledTitle: "Diese Veranstaltung ist abgesagt",
  cancelledText: "Sie findet nicht statt. Es tut uns leid.",
  finishedTitle: "Diese Veranstaltung ist vorbei",
  finishedText: "Danke an alle, die dabei waren.",
  ongoing: "Gerade jetzt",
  contact: "Fragen? Schreibt an {contact}.",
  hostedBy: "Gastgeber: {name}",
  answerHint: "Seid ihr eingeladen? Dann antwortet bitte über den persönlichen Link in eurer Einladung.",
  imageAlt: "{event}, {date}",
  firstCeremony: "Trauung",
  firstDinner: "Abendessen",
  firstParty: "Feier",
  firstReception: "Empfang",
  firstCelebration: "Fest",
  firstProgramme: "Programm",
  firstDay: "Tag {day}",
} as const satisfies Translation<typeof english>;
