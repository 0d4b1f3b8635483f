import type { Translation } from "../../message";
import type { basics as english } from "../en/basics";

export const basics = {
  yes: "Ja",
  no: "Nein",
  optional: "freiwillig",
  language: "Sprache",
  when: "Wann",
  where: "Wo",
  notFoundTitle: "Diese Seite haben wir nicht gefunden",
  notFoundText:
    "Der Link ist vielleicht unvollständig oder durch einen neueren ersetzt. Fragt bitte eure Gastgeber nach dem aktuellen Link.",
  tooMany: {
    one: "Das war etwas viel auf einmal. Wartet bitte eine Minute und versucht es noch einmal.",
    other: "Das war etwas viel auf einmal. Wartet bitte {count} Minuten und versucht es noch einmal.",
  },
  linkGone:
    "Es wurde nichts gesendet: Dieser Link öffnet nichts mehr. Fragt bitte eure Gastgeber nach dem aktuellen Link.",
  brokenTitle: "Bei uns ist etwas schiefgegangen",
  brokenText: "Versucht es bitte gleich noch einmal.",
  brokenNumber: "Wenn es so bleibt, nennt euren Gastgebern diese Nummer: {number}.",
  tryAgain: "Noch einmal versuchen",
} satisfies Translation<typeof english>;
