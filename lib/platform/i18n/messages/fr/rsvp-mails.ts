import type { Translation } from "../../message";
import type { rsvpMails as english } from "../en/rsvp-mails";

export const rsvpMails = {
  "invitation.subject": "Vous êtes invités : {event}",
  "invitation.preview": "{event}, {when}",
  "invitation.greeting": "Bonjour {name},",
  "invitation.line": "Vous êtes chaleureusement invités à {event}.",
  "invitation.answerBy": "Merci de nous dire avant le {deadline} si vous pouvez venir.",
  "invitation.answer": "Merci de nous dire si vous pouvez venir.",
  "invitation.button": "Répondre à l’invitation",
  "invitation.personal":
    "Ce lien est réservé à {name}. Vous pouvez y revenir et modifier vos réponses tant qu’il est possible de répondre.",

  "confirmation.subject": "Merci pour votre réponse : {event}",
  "confirmation.preview": "Voici ce que nous avons noté.",
  "confirmation.heading": "Merci !",
  "confirmation.line": "Vos réponses pour {event} sont bien arrivées. Voici ce que nous avons noté :",
  "confirmation.button": "Voir ou modifier les réponses",
  "confirmation.changeable": "Vous pouvez les modifier jusqu’au {deadline}.",
  "confirmation.note": "Votre mot à vos hôtes",

  "reminder.subject": "Viendrez-vous ? {event}",
  "reminder.preview": "Votre réponse manque encore.",
  "reminder.line": "Nous aimerions savoir si vous pouvez venir à {event}. Votre réponse, ou une partie, manque encore.",
  "reminder.button": "Répondre maintenant",
  "reminder.personal": "Cela prend une minute. Ce lien est réservé à {name}.",

  "countdown.subject": {
    zero: "C’est aujourd’hui : {event}",
    one: "C’est demain : {event}",
    many: "Dans {count} jours : {event}",
    other: "Dans {count} jours : {event}",
  },
  "countdown.preview": "Quand et où, tout au même endroit.",
  "countdown.line": "Nous nous réjouissons de vous voir à {event}. Voici ce qu’il faut savoir :",
  "countdown.button": "Voir votre invitation",
  "countdown.calendar": "Ajouter à votre agenda",

  "changed.subject": "Un changement à noter : {event}",
  "changed.preview": "Désormais : {when}",
  "changed.line": "Quelque chose a changé pour {event}. Merci de noter :",
  "changed.was": "avant : {before}",
  "changed.calendar": "Téléchargez à nouveau le fichier d’agenda : il remplace l’ancienne entrée.",
  "changed.button": "Voir votre invitation",

  "cancelled.subject": "Annulé : {event}",
  "cancelled.preview": "{event} n’aura pas lieu.",
  "cancelled.line": "Nous sommes désolés de vous annoncer que {event} n’aura pas lieu. C’était prévu pour : {when}.",
  "cancelled.calendar": "Retirer de votre agenda",

  footer: "{organization} vous écrit au sujet de {event}, car la liste des invités comprend {name}.",
  "footer.reply": "Répondez simplement à ce message si vous avez une question.",
} satisfies Translation<typeof english>;
