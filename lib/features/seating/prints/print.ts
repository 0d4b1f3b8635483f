import type { PrintChoice } from "../rules/print-choice";
import type { PrintMatter } from "../rules/print-matter";
import { cardSheets } from "./cards";
import { catererSheet } from "./caterer";
import { seatingChart } from "./chart";
import { escortCards, nameBadges, placeCards } from "./name-cards";
import { seatSign } from "./sign";
import { tableCards } from "./table-cards";

/** The PDF that was chosen, still being written. */
export function printed(matter: PrintMatter, choice: PrintChoice): PDFKit.PDFDocument {
  const { what, paper, sheet } = choice;
  const { eventName } = matter;
  if (what === "place-cards") return cardSheets(`${eventName}: place cards`, placeCards(matter, choice.meals), sheet);
  if (what === "name-badges") return cardSheets(`${eventName}: name badges`, nameBadges(matter), sheet);
  if (what === "escort-cards") return cardSheets(`${eventName}: escort cards`, escortCards(matter, choice.by), sheet);
  if (what === "table-cards") return tableCards(matter, paper);
  if (what === "caterer") return catererSheet(matter, paper);
  if (what === "sign") return seatSign(matter, paper);
  return seatingChart(matter, paper);
}
