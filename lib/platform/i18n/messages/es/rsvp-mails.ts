import type { Translation } from "../../message";
import type { rsvpMails as english } from "../en/rsvp-mails";

export const rsvpMails = {
  "invitation.subject": "Tienes una invitación: {event}",
  "invitation.preview": "{event}, {when}",
  "invitation.greeting": "Hola, {name}:",
  "invitation.line": "te invitamos con mucho cariño a {event}.",
  "invitation.answerBy": "Dinos, por favor, antes del {deadline} si puedes venir.",
  "invitation.answer": "Dinos, por favor, si puedes venir.",
  "invitation.button": "Responder a la invitación",
  "invitation.personal":
    "Este enlace es solo para {name}. Puedes volver cuando quieras y cambiar las respuestas hasta entonces.",

  "confirmation.subject": "Gracias por tu respuesta: {event}",
  "confirmation.preview": "Esto es lo que hemos anotado.",
  "confirmation.heading": "¡Gracias!",
  "confirmation.line": "tus respuestas para {event} han llegado. Esto es lo que hemos anotado:",
  "confirmation.button": "Ver o cambiar las respuestas",
  "confirmation.changeable": "Puedes cambiarlas hasta el {deadline}.",
  "confirmation.note": "Tus palabras para los anfitriones",

  footer: "{organization} te envía este mensaje sobre {event} porque {name} está en la lista de invitados.",
  "footer.reply": "Si tienes alguna pregunta, responde a este mensaje.",
} satisfies Translation<typeof english>;
