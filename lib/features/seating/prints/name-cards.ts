import { groupBy } from "@/lib/platform/group-by";
import { translator } from "@/lib/platform/i18n/translator";
import type { PrintMatter } from "../rules/print-matter";
import type { RoomTable } from "../types";
import type { Card } from "./cards";

/** "Table 4" in the event's language, with the table's own name where it has one. */
export function tableWords({ locale }: Pick<PrintMatter, "locale">, { number, name, shape }: RoomTable): string {
  const own = translator(locale, "seats")(shape === "row" ? "row" : "table", { number });
  return name ? `${own} · ${name}` : own;
}

/** One for each seated guest, table by table and seat by seat: as they are laid out. */
export function placeCards(matter: PrintMatter, withMeals: boolean): Card[] {
  return matter.seated
    .toSorted((a, b) => a.table.number - b.table.number || a.position - b.position)
    .map(({ name, table, guest }) => ({
      name,
      below: [tableWords(matter, table), withMeals ? guest.meal : null].filter(Boolean).join(" · "),
    }));
}

/** One for each seated guest, by name: as they are handed out. */
export function nameBadges(matter: PrintMatter): Card[] {
  return matter.seated.map(({ name, table }) => ({ above: matter.eventName, name, below: tableWords(matter, table) }));
}

/** One for each household at a table, or for each guest, by name: as they stand on a table at the entrance. */
export function escortCards(matter: PrintMatter, by: "household" | "guest"): Card[] {
  if (by === "guest") return matter.seated.map(({ name, table }) => ({ name, below: tableWords(matter, table) }));
  return [...groupBy(matter.seated, ({ guest, table }) => `${guest.householdId}:${table.id}`).values()].flatMap(
    ([first, ...others]) => {
      if (!first) return [];
      const below = tableWords(matter, first.table);
      if (others.length === 0) return [{ name: first.name, below }];
      return [{ above: [first, ...others].map(({ name }) => name).join(", "), name: first.guest.householdName, below }];
    },
  );
}
