import type { Translation } from "../../message";
import type { seats as english } from "../en/seats";

export const seats = {
  pageTitle: "Tu sitio en {event}",
  title: "Encuentra tu sitio",
  intro: "Escribe tu nombre como en la invitación: nombre y apellidos.",
  name: "Tu nombre",
  scan: "Apunta al código con la cámara de tu teléfono.",
  find: "Buscar mi sitio",
  finding: "Buscando…",
  none: "No hemos encontrado a nadie con ese nombre.",
  noneHint: "Escribe nombre y apellidos, como en la invitación. O pregunta en la entrada.",
  several: "Varios invitados se llaman así. Pregunta en la entrada.",
  notYet: "Los sitios aún no se han anunciado. Vuelve un poco más tarde.",
  table: "Mesa {number}",
  row: "Fila {number}",
  seat: "Asiento {position}",
  planLabel: "Plano de la sala: la mesa {number} está marcada",
  yourSeats: "Dónde te sientas",
  again: "Buscar otro nombre",
  unreachable: "Se ha perdido la conexión. Inténtalo de nuevo.",
} satisfies Translation<typeof english>;
