import type { Translation } from "../../message";
import type { seats as english } from "../en/seats";

export const seats = {
  pageTitle: "Su sitio en {event}",
  title: "Encuentre su sitio",
  intro: "Escriba su nombre como en la invitación: nombre y apellido.",
  name: "Su nombre",
  scan: "Apunte al código con la cámara de su teléfono.",
  find: "Buscar mi sitio",
  finding: "Buscando …",
  none: "No hemos encontrado a nadie con ese nombre.",
  noneHint: "Escriba nombre y apellido, como en la invitación. O pregunte en la entrada.",
  several: "Varios invitados se llaman así. Pregunte en la entrada.",
  notYet: "Los sitios aún no están anunciados. Vuelva un poco más tarde.",
  table: "Mesa {number}",
  row: "Fila {number}",
  seat: "Sitio {position}",
  planLabel: "Plano de la sala: la mesa {number} está marcada",
  yourSeats: "Dónde se sientan",
  again: "Buscar otro nombre",
  unreachable: "Se ha perdido la conexión. Inténtelo de nuevo.",
} satisfies Translation<typeof english>;
