import type { Translation } from "../../message";
import type { rsvp as english } from "../en/rsvp";

export const rsvp = {
  pageTitle: "{event} : votre réponse",
  invitedTo: "Vous êtes invités à",
  dear: "Pour {name}",
  deadline: "Merci de répondre avant le {deadline}.",
  noDeadline: "Répondez dès que vous le pouvez.",
  changeable: "Vous pouvez modifier vos réponses jusqu’au {deadline}.",
  changeableAlways: "Vous pouvez modifier vos réponses jusqu’à la fin de l’événement.",

  whoComes: "Qui vient ?",
  allComing: "Nous serons tous là",
  comingToAll: "Vient à tout",
  noneComing: "Malheureusement, nous ne pourrons pas venir",
  comingToNone: "Ne peut malheureusement pas venir",
  allMarked: "C’est coché ci-dessous. Rien n’est encore envoyé : appuyez sur « {send} » à la fin.",
  coming: "Vient",
  notComing: "Ne vient pas",
  maybe: "Peut-être",
  noAnswer: "Sans réponse",
  meal: "Repas",
  needs: "Besoins alimentaires",
  needsHint: "Allergies, végétarien, tout ce que la cuisine doit savoir.",
  full: "Complet",
  placesLeft: { one: "{count} place restante", other: "{count} places restantes" },
  notAsked: "Il n’y a encore aucune réponse à donner ici. Vos hôtes vous préviendront.",

  bringTitle: "Souhaitez-vous venir accompagnés ?",
  bringHint: {
    one: "Vous pouvez venir avec une personne. Laissez vide pour venir sans elle.",
    other: "Vous pouvez venir avec {count} personnes au plus. Laissez vide ce dont vous n’avez pas besoin.",
  },
  bringOne: "Ajouter une personne",
  firstName: "Prénom",
  lastName: "Nom",
  broughtAlong: "Vous accompagne",
  rename: "Modifier le nom",
  removePerson: "{name} ne vient finalement pas",

  questions: "Quelques questions",
  choose: "Choisissez",
  note: "Un mot à vos hôtes",
  noteHint: "Un souhait, une chanson, une question.",

  send: "Envoyer les réponses",
  sendChanges: "Enregistrer les modifications",
  sending: "Envoi en cours…",
  cancelChange: "Ne rien changer",
  typedIsBack: "Ce que vous aviez rempli est toujours là. Rien n’est encore envoyé.",
  leave: "Quitter sans envoyer ? Ce que vous avez rempli sera perdu.",
  unreachable:
    "L’envoi n’a pas abouti : la connexion a été perdue. Ce que vous avez rempli est toujours là. Réessayez dès que vous serez en ligne.",

  thanksTitle: "Merci !",
  thanksText: "Vos réponses sont bien arrivées. Voici ce que nous avons noté :",
  recordedTitle: "Vos réponses",
  answeredAt: "Dernière modification : {when}.",
  change: "Modifier les réponses",
  addToCalendar: "Ajouter au calendrier",
  yourNote: "Votre mot à vos hôtes",
  contact: "Des questions ? Écrivez à {contact}.",
  contactHosts: "Des questions ? Adressez-vous à vos hôtes, {hosts}.",
  lateContact: "Pour modifier quelque chose maintenant, écrivez à {contact}.",
  lateContactHosts: "Pour modifier quelque chose maintenant, adressez-vous à vos hôtes, {hosts}.",

  "print.scan": "Scannez pour répondre",
  "print.until": "Merci de répondre avant le {deadline}",

  "closed.cancelled": "Cet événement est annulé. Il n’est plus nécessaire de répondre.",
  "closed.ended": "Cet événement est terminé, les réponses ne peuvent plus être modifiées.",
  "closed.deadline_passed": "Le délai de réponse est passé, les réponses ne peuvent plus être modifiées ici.",
  cancelledTitle: "Annulé",

  "refused.session_full": {
    zero: "Nous sommes désolés : {session} est complet, il ne reste aucune place. Rien n’a encore été modifié.",
    one: "Nous sommes désolés : il ne reste que {count} place pour {session}. Rien n’a encore été modifié.",
    other: "Nous sommes désolés : il ne reste que {count} places pour {session}. Rien n’a encore été modifié.",
  },
  "refused.session_full_field": {
    zero: "Il ne reste aucune place.",
    one: "Il ne reste que {count} place.",
    other: "Il ne reste que {count} places.",
  },
  "refused.event_full": {
    zero: "Nous sommes désolés : il ne reste aucune place. Rien n’a encore été modifié.",
    one: "Nous sommes désolés : il ne reste que {count} place. Rien n’a encore été modifié.",
    other: "Nous sommes désolés : il ne reste que {count} places. Rien n’a encore été modifié.",
  },
  "refused.allowance_exceeded": {
    zero: "Cette invitation est pour les personnes qui y sont nommées.",
    one: "Vous pouvez venir avec {count} personne.",
    other: "Vous pouvez venir avec {count} personnes.",
  },
  "refused.invalid": {
    one: "Il manque encore une indication, ou elle n’est pas correcte. Elle est signalée ci-dessous.",
    other: "Il manque encore {count} indications, ou elles ne sont pas correctes. Elles sont signalées ci-dessous.",
  },
  "refused.nothing_answered": "Dites-nous pour au moins une personne si elle vient.",
  "refused.invitation_changed":
    "Votre invitation a changé depuis que vous avez ouvert cette page. Regardez-la de nouveau, puis renvoyez vos réponses.",
  "refused.list_changed":
    "La liste a changé depuis que vous avez ouvert cette page. Rechargez-la et saisissez les réponses de nouveau.",
  "problem.choose_meal": "Choisissez un repas pour {session}.",
  "problem.answer_question": "Répondez à cette question.",
  "problem.name_needed": "Écrivez un nom.",
  "problem.too_long": "{max} caractères au plus.",
  "problem.not_offered": "Choisissez une des réponses.",
} satisfies Translation<typeof english>;
