import type { Translation } from "../../message";
import type { seats as english } from "../en/seats";

export const seats = {
  pageTitle: "Dein Platz bei {event}",
  title: "Finde deinen Platz",
  intro: "Schreib deinen Namen wie auf der Einladung: Vor- und Nachname.",
  name: "Dein Name",
  scan: "Richte die Kamera deines Telefons auf den Code.",
  find: "Meinen Platz finden",
  finding: "Wird gesucht …",
  none: "Wir haben niemanden mit diesem Namen gefunden.",
  noneHint: "Schreib Vor- und Nachnamen wie auf der Einladung. Oder frag am Eingang.",
  several: "Mehrere Gäste heißen so. Bitte frag am Eingang.",
  notYet: "Die Plätze sind noch nicht bekannt gegeben. Schau etwas später wieder vorbei.",
  table: "Tisch {number}",
  row: "Reihe {number}",
  seat: "Platz {position}",
  planLabel: "Plan des Raums: Tisch {number} ist hervorgehoben",
  yourSeats: "Wo ihr sitzt",
  again: "Einen anderen Namen suchen",
  unreachable: "Die Verbindung ist abgebrochen. Bitte versuch es noch einmal.",
} satisfies Translation<typeof english>;
