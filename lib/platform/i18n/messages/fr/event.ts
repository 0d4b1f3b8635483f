import type { Translation } from "../../message";
import type { event as english } from "../en/event";

export const event = {
  when: "Quand",
  where: "Où",
  schedule: "Programme",
  about: "À propos",
  addToCalendar: "Ajouter à votre agenda",
  openMap: "Voir sur une carte",
  mapOf: "{service} (s’ouvre dans un nouvel onglet)",
  timesIn: "Toutes les heures sont celles de {zone}.",
  cancelledTitle: "Cet événement est annulé",
  cancelledText: "Il n’aura pas lieu. Nous en sommes désolés.",
  finishedTitle: "Cet événement est terminé",
  finishedText: "Merci à toutes celles et ceux qui étaient là.",
  ongoing: "En ce moment",
  contact: "Des questions ? Écrivez à {contact}.",
  hostedBy: "Organisé par {name}",
  answerHint: "Vous êtes invités ? Répondez avec le lien personnel de votre invitation.",
  imageAlt: "{event}, {date}",
  firstCeremony: "Cérémonie",
  firstDinner: "Dîner",
  firstParty: "Soirée",
  firstReception: "Réception",
  firstCelebration: "Fête",
  firstProgramme: "Programme",
  firstDay: "Jour {day}",
} as const satisfies Translation<typeof english>;
