import type { Translation } from "../../message";
import type { prints as english } from "../en/prints";

export const prints = {
  chart: "Plano de mesas",
  stage: "Escenario",
  danceFloor: "Pista de baile",
  bar: "Barra",
  buffet: "Bufé",
  dj: "DJ",
  cake: "Tarta",
  photoBooth: "Fotomatón",
  door: "Puerta",
  nobody: "Nadie tiene sitio todavía.",
  kitchen: "Hoja para cocina",
  allTables: "Todas las mesas",
  guests: { one: "{count} invitado", other: "{count} invitados" },
  noMeal: "Sin plato elegido",
  needs: "Alergias y necesidades",
  noNeeds: "Ningún invitado ha indicado ninguna.",
  seatColumn: "Asiento",
  guestColumn: "Invitado",
  mealColumn: "Plato",
  tableColumn: "Mesa",
  child: "niño o niña",
  continued: "{table} (continuación)",
  printedAt: "Impreso el {when}",
  page: "Página {page} de {pages}",
} satisfies Translation<typeof english>;
