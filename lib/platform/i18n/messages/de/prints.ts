import type { Translation } from "../../message";
import type { prints as english } from "../en/prints";

export const prints = {
  chart: "Sitzplan",
  stage: "Bühne",
  danceFloor: "Tanzfläche",
  bar: "Bar",
  buffet: "Buffet",
  dj: "DJ",
  cake: "Torte",
  photoBooth: "Fotobox",
  door: "Tür",
  nobody: "Noch hat niemand einen Platz.",
  kitchen: "Liste für die Küche",
  allTables: "Alle Tische",
  guests: { one: "{count} Gast", other: "{count} Gäste" },
  noMeal: "Kein Gericht gewählt",
  needs: "Allergien und Bedürfnisse",
  noNeeds: "Kein Gast hat etwas angegeben.",
  seatColumn: "Platz",
  guestColumn: "Gast",
  mealColumn: "Gericht",
  tableColumn: "Tisch",
  child: "Kind",
  continued: "{table} (Fortsetzung)",
  printedAt: "Gedruckt am {when}",
  page: "Seite {page} von {pages}",
} satisfies Translation<typeof english>;
