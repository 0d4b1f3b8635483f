import type { Translation } from "../../message";
import type { prints as english } from "../en/prints";

export const prints = {
  chart: "Plan de table",
  stage: "Scène",
  danceFloor: "Piste de danse",
  bar: "Bar",
  buffet: "Buffet",
  dj: "DJ",
  cake: "Gâteau",
  photoBooth: "Photomaton",
  door: "Porte",
  nobody: "Personne n’a encore de place.",
  kitchen: "Fiche du traiteur",
  allTables: "Toutes les tables",
  guests: { one: "{count} invité", other: "{count} invités" },
  noMeal: "Aucun plat choisi",
  needs: "Allergies et besoins",
  noNeeds: "Aucun invité n’en a signalé.",
  seatColumn: "Place",
  guestColumn: "Invité",
  mealColumn: "Plat",
  tableColumn: "Table",
  child: "enfant",
  continued: "{table} (suite)",
  printedAt: "Imprimé le {when}",
  page: "Page {page} sur {pages}",
} satisfies Translation<typeof english>;
