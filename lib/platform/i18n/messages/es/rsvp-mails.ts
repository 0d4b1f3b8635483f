import type { Translation } from "../../message";
import type { rsvpMails as english } from "../en/rsvp-mails";

export const rsvpMails = {
  "invitation.subject": "Tienes una invitación: {event}",
  "invitation.preview": "{event}, {when}",
  "invitation.greeting": "Hola, {name}:",
  "invitation.line": "Te invitamos con mucho cariño a {event}.",
  "invitation.answerBy": "Dinos, por favor, antes del {deadline} si puedes venir.",
  "invitation.answer": "Dinos, por favor, si puedes venir.",
  "invitation.button": "Responder a la invitación",
  "invitation.personal":
    "Este enlace es solo para {name}. Puedes volver y cambiar las respuestas mientras el plazo siga abierto.",

  "confirmation.subject": "Gracias por tu respuesta: {event}",
  "confirmation.preview": "Esto es lo que hemos anotado.",
  "confirmation.heading": "¡Gracias!",
  "confirmation.line": "Tus respuestas para {event} han llegado. Esto es lo que hemos anotado:",
  "confirmation.button": "Ver o cambiar las respuestas",
  "confirmation.changeable": "Puedes cambiarlas hasta el {deadline}.",
  "confirmation.note": "Tus palabras para los anfitriones",

  "reminder.subject": "¿Vendrás? {event}",
  "reminder.preview": "Todavía falta tu respuesta.",
  "reminder.line": "Nos gustaría saber si puedes venir a {event}. Todavía falta tu respuesta o una parte de ella.",
  "reminder.button": "Responder ahora",
  "reminder.personal": "Solo lleva un minuto. Este enlace es solo para {name}.",

  "countdown.subject": {
    zero: "Es hoy: {event}",
    one: "Es mañana: {event}",
    many: "Dentro de {count} días: {event}",
    other: "Dentro de {count} días: {event}",
  },
  "countdown.preview": "Cuándo y dónde, todo en un solo lugar.",
  "countdown.line": "Tenemos muchas ganas de verte en {event}. Esto es lo que necesitas saber:",
  "countdown.button": "Ver tu invitación",
  "countdown.calendar": "Añadirlo a tu calendario",

  "changed.subject": "Ten en cuenta que algo ha cambiado: {event}",
  "changed.preview": "Ahora: {when}",
  "changed.line": "Algo ha cambiado en {event}. Ten en cuenta:",
  "changed.was": "antes: {before}",
  "changed.calendar": "Descarga de nuevo el archivo de calendario: sustituye la entrada anterior.",
  "changed.button": "Ver tu invitación",

  "cancelled.subject": "Cancelado: {event}",
  "cancelled.preview": "{event} no se celebrará.",
  "cancelled.line": "Sentimos decirte que {event} no se celebrará. Estaba previsto para: {when}.",
  "cancelled.calendar": "Quitarlo de tu calendario",

  footer: "{organization} te envía este mensaje sobre {event} porque la lista de invitados incluye a {name}.",
  "footer.reply": "Si tienes alguna pregunta, responde a este mensaje.",
} satisfies Translation<typeof english>;
