import type { Translation } from "../../message";
import type { seats as english } from "../en/seats";

export const seats = {
  pageTitle: "Ihr Platz bei {event}",
  title: "Ihr Platz",
  intro: "Schreiben Sie Ihren Namen wie auf der Einladung: Vor- und Nachname.",
  name: "Ihr Name",
  scan: "Richten Sie die Kamera Ihres Telefons auf den Code.",
  find: "Platz finden",
  finding: "Wird gesucht …",
  none: "Wir haben niemanden mit diesem Namen gefunden.",
  noneHint: "Schreiben Sie Vor- und Nachnamen wie auf der Einladung. Oder fragen Sie am Eingang.",
  several: "Mehrere Gäste heißen so. Bitte fragen Sie am Eingang.",
  notYet: "Die Plätze stehen noch nicht fest. Schauen Sie etwas später wieder vorbei.",
  table: "Tisch {number}",
  row: "Reihe {number}",
  seat: "Platz {position}",
  planLabel: "Plan des Raums: Tisch {number} ist hervorgehoben",
  yourSeats: "Wo Sie sitzen",
  again: "Einen anderen Namen suchen",
  unreachable: "Die Verbindung ist abgebrochen. Bitte versuchen Sie es noch einmal.",
} satisfies Translation<typeof english>;
