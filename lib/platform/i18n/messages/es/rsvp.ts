import type { Translation } from "../../message";
import type { rsvp as english } from "../en/rsvp";

export const rsvp = {
  pageTitle: "{event}: tu respuesta",
  invitedTo: "Tienes una invitación para",
  dear: "Para {name}",
  deadline: "Responde, por favor, antes del {deadline}.",
  noDeadline: "Responde cuando puedas, por favor.",
  changeable: "Puedes cambiar las respuestas hasta el {deadline}.",
  changeableAlways: "Puedes cambiar las respuestas hasta que termine el evento.",

  whoComes: "¿Quién viene?",
  allComing: "Iremos todos",
  comingToAll: "Viene a todo",
  noneComing: "Por desgracia, no podremos ir",
  comingToNone: "Por desgracia, no puede venir",
  allMarked: "Marcado abajo. Todavía no se ha enviado nada: pulsa «{send}» al final.",
  coming: "Viene",
  notComing: "No viene",
  maybe: "Quizás",
  noAnswer: "Sin respuesta",
  meal: "Menú",
  needs: "Necesidades alimentarias",
  needsHint: "Alergias, dieta vegetariana, todo lo que deba saber la cocina.",
  full: "No quedan plazas",
  placesLeft: { one: "Queda {count} plaza", other: "Quedan {count} plazas" },
  notAsked: "Aquí todavía no hay nada que responder. Tus anfitriones te avisarán.",

  bringTitle: "¿Quieres venir con alguien más?",
  bringHint: {
    one: "Puedes traer a una persona. Déjalo vacío si no la traes.",
    other: "Puedes traer hasta a {count} personas. Deja vacío lo que no necesites.",
  },
  bringOne: "Añadir una persona",
  firstName: "Nombre",
  lastName: "Apellidos",
  broughtAlong: "Acompañante",
  rename: "Cambiar el nombre",
  removePerson: "{name} al final no viene",

  questions: "Algunas preguntas",
  choose: "Elige una opción",
  note: "Unas palabras para tus anfitriones",
  noteHint: "Un deseo, una canción, una pregunta.",

  send: "Enviar las respuestas",
  sendChanges: "Guardar los cambios",
  sending: "Enviando…",
  cancelChange: "Dejarlo como estaba",
  typedIsBack: "Lo que habías rellenado sigue aquí. Todavía no se ha enviado nada.",
  leave: "¿Salir sin enviar? Se perderá lo que has rellenado.",
  unreachable:
    "No se ha podido enviar: se ha perdido la conexión. No se ha borrado nada de lo que has rellenado. Inténtalo de nuevo cuando tengas conexión.",

  thanksTitle: "¡Gracias!",
  thanksText: "Tus respuestas han llegado. Esto es lo que hemos anotado:",
  recordedTitle: "Tus respuestas",
  answeredAt: "Último cambio: {when}.",
  change: "Cambiar las respuestas",
  addToCalendar: "Añadir al calendario",
  yourNote: "Tus palabras para los anfitriones",
  contact: "¿Alguna pregunta? Escribe a {contact}.",
  contactHosts: "¿Alguna pregunta? Habla con tus anfitriones, {hosts}.",
  lateContact: "Para cambiar algo ahora, escribe a {contact}.",
  lateContactHosts: "Para cambiar algo ahora, habla con tus anfitriones, {hosts}.",

  "print.scan": "Escanea para responder",
  "print.until": "Responde antes del {deadline}",

  "closed.cancelled": "Este evento se ha cancelado. Ya no hace falta responder.",
  "closed.ended": "Este evento ha terminado, ya no se pueden cambiar las respuestas.",
  "closed.deadline_passed": "El plazo para responder ha terminado, aquí ya no se pueden cambiar las respuestas.",
  cancelledTitle: "Cancelado",

  "refused.session_full": {
    zero: "Lo sentimos: {session} está completo, no quedan plazas. Todavía no se ha cambiado nada.",
    one: "Lo sentimos: para {session} solo queda {count} plaza. Todavía no se ha cambiado nada.",
    other: "Lo sentimos: para {session} solo quedan {count} plazas. Todavía no se ha cambiado nada.",
  },
  "refused.session_full_field": {
    zero: "No quedan plazas.",
    one: "Solo queda {count} plaza.",
    other: "Solo quedan {count} plazas.",
  },
  "refused.event_full": {
    zero: "Lo sentimos: no quedan plazas. Todavía no se ha cambiado nada.",
    one: "Lo sentimos: solo queda {count} plaza. Todavía no se ha cambiado nada.",
    other: "Lo sentimos: solo quedan {count} plazas. Todavía no se ha cambiado nada.",
  },
  "refused.allowance_exceeded": {
    zero: "Esta invitación es para las personas que figuran en ella.",
    one: "Puedes traer a {count} persona.",
    other: "Puedes traer a {count} personas.",
  },
  "refused.invalid": {
    one: "Falta un dato o no es correcto. Está marcado abajo.",
    other: "Faltan {count} datos o no son correctos. Están marcados abajo.",
  },
  "refused.nothing_answered": "Dinos al menos de una persona si viene, por favor.",
  "refused.invitation_changed":
    "La invitación ha cambiado desde que abriste esta página. Mírala de nuevo y vuelve a enviar las respuestas, por favor.",
  "refused.list_changed":
    "La lista ha cambiado desde que abriste esta página. Vuelve a cargarla e introduce las respuestas otra vez.",
  "problem.choose_meal": "Elige un menú para {session}, por favor.",
  "problem.answer_question": "Responde a esta pregunta, por favor.",
  "problem.name_needed": "Escribe un nombre, por favor.",
  "problem.too_long": "Usa {max} caracteres como máximo.",
  "problem.not_offered": "Elige una de las respuestas, por favor.",
} satisfies Translation<typeof english>;
