import type { Translation } from "../../message";
import type { event as english } from "../en/event";

export const event = {
  when: "Cuándo",
  where: "Dónde",
  schedule: "Programa",
  about: "Sobre el evento",
  addToCalendar: "Añadir a tu calendario",
  openMap: "Ver en un mapa",
  mapOf: "{service} (se abre en una pestaña nueva)",
  timesIn: "Todas las horas son las de {zone}.",
  cancelledTitle: "Este evento se ha cancelado",
  cancelledText: "No se celebrará. Lo sentimos mucho.",
  finishedTitle: "Este evento ya ha terminado",
  finishedText: "Gracias a todas las personas que nos acompañaron.",
  ongoing: "Está ocurriendo ahora",
  contact: "¿Preguntas? Escribe a {contact}.",
  hostedBy: "Organiza {name}",
  answerHint: "¿Has recibido una invitación? Responde con el enlace personal que figura en ella.",
  imageAlt: "{event}, {date}",
  firstCeremony: "Ceremonia",
  firstDinner: "Cena",
  firstParty: "Fiesta",
  firstReception: "Recepción",
  firstCelebration: "Celebración",
  firstProgramme: "Programa",
  firstDay: "Día {day}",
} as const satisfies Translation<typeof english>;
