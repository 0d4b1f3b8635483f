import { translator } from "@/lib/platform/i18n/translator";
import type { PrintedGuest, PrintMatter } from "../rules/print-matter";
import type { Paper } from "../rules/print-sheets";
import type { RoomTable } from "../types";
import { KitchenSheet } from "./kitchen-sheet";
import { tableWords } from "./name-cards";

/** How many of each meal, the most first. */
function mealTotals(guests: readonly PrintedGuest[], noMeal: string): { meal: string; count: number }[] {
  const totals = new Map<string, number>();
  for (const { guest } of guests) {
    const meal = guest.meal ?? noMeal;
    totals.set(meal, (totals.get(meal) ?? 0) + 1);
  }
  return [...totals]
    .map(([meal, count]) => ({ meal, count }))
    .toSorted((a, b) => b.count - a.count || a.meal.localeCompare(b.meal));
}

const needsOf = ({ guest }: PrintedGuest): string =>
  [guest.dietaryNeeds, guest.accessibilityNeeds].filter(Boolean).join("; ");
const byPlace = (a: PrintedGuest, b: PrintedGuest) => a.table.number - b.table.number || a.position - b.position;

/**
 * For the kitchen: how many of each meal, then everybody's allergies and needs, then each table seat by seat. What is too
 * long for its column takes several lines: nothing is too small to be read. Ends the document.
 */
export function catererSheet(matter: PrintMatter, paper: Paper): PDFKit.PDFDocument {
  const { seated, locale, room } = matter;
  const t = translator(locale, "prints");
  const sheet = new KitchenSheet(matter, paper);
  sheet.section(t("allTables"), t("guests", { count: seated.length }), 4);
  if (seated.length === 0) sheet.plain(t("nobody"));
  else sheet.totals(mealTotals(seated, t("noMeal")));
  const needy = seated.filter((each) => needsOf(each) !== "").toSorted(byPlace);
  if (seated.length > 0) {
    sheet.section(t("needs"), t("guests", { count: needy.length }), 3);
    if (needy.length === 0) sheet.plain(t("noNeeds"));
    else sheet.head("table", [t("tableColumn"), t("guestColumn"), t("mealColumn"), t("needs")]);
    for (const each of needy) {
      const place = `${each.table.number} / ${each.position}`;
      sheet.row("table", [place, nameOf(each, t("child")), each.guest.meal ?? "–", needsOf(each)]);
    }
  }
  for (const table of room.tables) {
    const guests = seated.filter((each) => each.table.id === table.id).toSorted(byPlace);
    if (guests.length > 0) writeTable(sheet, matter, table, guests);
  }
  return sheet.end();
}

const nameOf = ({ name, guest }: PrintedGuest, child: string): string =>
  guest.kind === "child" ? `${name} (${child})` : name;

function writeTable(sheet: KitchenSheet, matter: PrintMatter, table: RoomTable, guests: readonly PrintedGuest[]): void {
  const t = translator(matter.locale, "prints");
  sheet.section(tableWords(matter, table), t("guests", { count: guests.length }), 4);
  const meals = mealTotals(guests, t("noMeal")).map(({ meal, count }) => `${count} × ${meal}`);
  sheet.plain([meals.join(", "), table.notes].filter(Boolean).join(" · "));
  sheet.head("seat", [t("seatColumn"), t("guestColumn"), t("mealColumn"), t("needs")]);
  for (const each of guests) {
    const { meal } = each.guest;
    sheet.row("seat", [String(each.position), nameOf(each, t("child")), meal ?? "–", needsOf(each)]);
  }
}
