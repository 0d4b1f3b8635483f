import type { Translation } from "../../message";
import type { basics as english } from "../en/basics";

export const basics = {
  yes: "Ja",
  no: "Nein",
  save: "Speichern",
  back: "Zurück",
  optional: "freiwillig",
  required: "erforderlich",
  language: "Sprache",
  when: "Wann",
  where: "Wo",
  poweredBy: "Gemacht mit {product}",
  guests: { one: "{count} Gast", other: "{count} Gäste" },
  people: { one: "{count} Person", other: "{count} Personen" },
  skipToContent: "Zum Inhalt springen",
  notFoundTitle: "Diese Seite haben wir nicht gefunden",
  notFoundText:
    "Der Link ist vielleicht unvollständig oder durch einen neueren ersetzt. Fragt bitte eure Gastgeber nach dem aktuellen Link.",
  brokenTitle: "Bei uns ist etwas schiefgegangen",
  brokenText: "Versucht es bitte gleich noch einmal.",
  brokenNumber: "Wenn es so bleibt, nennt euren Gastgebern diese Nummer: {number}.",
  tooManyTitle: "Das war etwas viel auf einmal",
  tooManyText: {
    one: "Wartet bitte eine Minute und versucht es dann noch einmal.",
    other: "Wartet bitte {count} Minuten und versucht es dann noch einmal.",
  },
  tryAgain: "Noch einmal versuchen",
  checkFields: { one: "Ein Feld braucht noch einen Blick.", other: "{count} Felder brauchen noch einen Blick." },
} satisfies Translation<typeof english>;
