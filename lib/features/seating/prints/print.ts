import type { PrintChoice } from "../rules/print-choice";
import type { PrintMatter } from "../rules/print-matter";
import { cardSheets } from "./card-sheets";
import { catererSheet } from "./caterer";
import { seatingChart } from "./chart";
import { escortCards, nameBadges, placeCards } from "./name-cards";
import { seatSign } from "./sign";
import { tableCards } from "./table-cards";

/** The PDF that was chosen, still being written. */
export function printed(matter: PrintMatter, choice: PrintChoice): PDFKit.PDFDocument {
  const { what, paper } = choice;
  if (what === "table-cards") return tableCards(matter, paper);
  if (what === "caterer") return catererSheet(matter, paper);
  if (what === "sign") return seatSign(matter, paper);
  if (what === "chart") return seatingChart(matter, paper);
  const { eventName, look } = matter;
  const decks = {
    "place-cards": () => ({ title: `${eventName}: place cards`, cards: placeCards(matter, choice.meals) }),
    "name-badges": () => ({ title: `${eventName}: name badges`, cards: nameBadges(matter) }),
    "escort-cards": () => {
      return { title: `${eventName}: escort cards`, cards: escortCards(matter, choice.by), isTableLarge: true };
    },
  };
  return cardSheets({ ...decks[what](), look }, choice.sheet, choice.skip);
}
