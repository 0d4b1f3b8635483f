import type { Translation } from "../../message";
import type { rsvpMails as english } from "../en/rsvp-mails";

export const rsvpMails = {
  "invitation.subject": "Vous êtes invités : {event}",
  "invitation.preview": "{event}, {when}",
  "invitation.greeting": "Bonjour {name},",
  "invitation.line": "vous êtes chaleureusement invités à {event}.",
  "invitation.answerBy": "Merci de nous dire avant le {deadline} si vous pouvez venir.",
  "invitation.answer": "Merci de nous dire si vous pouvez venir.",
  "invitation.button": "Répondre à l’invitation",
  "invitation.personal":
    "Ce lien est réservé à {name}. Vous pouvez y revenir à tout moment et modifier vos réponses jusque-là.",

  "confirmation.subject": "Merci pour votre réponse : {event}",
  "confirmation.preview": "Voici ce que nous avons noté.",
  "confirmation.heading": "Merci !",
  "confirmation.line": "vos réponses pour {event} sont bien arrivées. Voici ce que nous avons noté :",
  "confirmation.button": "Voir ou modifier les réponses",
  "confirmation.changeable": "Vous pouvez les modifier jusqu’au {deadline}.",
  "confirmation.note": "Votre mot à vos hôtes",

  footer: "{organization} vous écrit au sujet de {event}, car {name} figure sur la liste des invités.",
  "footer.reply": "Répondez simplement à ce message si vous avez une question.",
} satisfies Translation<typeof english>;
