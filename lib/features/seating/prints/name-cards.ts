import { groupBy } from "@/lib/platform/group-by";
import { translator } from "@/lib/platform/i18n/translator";
import type { PrintMatter } from "../rules/print-matter";
import type { RoomTable } from "../types";
import type { Card } from "./cards";

/** "Table 4" in the event's language, with the table's own name where it has one. */
export function tableWords({ locale }: Pick<PrintMatter, "locale">, { number, name, shape }: RoomTable): string {
  const own = translator(locale, "seats")(shape === "row" ? "row" : "table", { number: String(number) });
  return name ? `${own} · ${name}` : own;
}

/** One for each seated guest, table by table and seat by seat: as they are laid out. */
export function placeCards(matter: PrintMatter, withMeals: boolean): Card[] {
  return matter.seated
    .toSorted((a, b) => a.table.number - b.table.number || a.position - b.position)
    .map(({ name, table, guest }) => ({
      name,
      table: tableWords(matter, table),
      ...(withMeals && guest.meal ? { note: guest.meal } : {}),
    }));
}

/** One for each seated guest, by last name: as they are handed out. A first name is read from further away. */
export function nameBadges(matter: PrintMatter): Card[] {
  return matter.seated.map(({ guest: { firstName, lastName }, name, table }) => ({
    above: matter.eventName,
    ...(firstName && lastName ? { name: firstName, under: lastName } : { name }),
    table: tableWords(matter, table),
  }));
}

/** One for each household at a table, or for each guest, by last name: as they stand on a table at the entrance. */
export function escortCards(matter: PrintMatter, by: "household" | "guest"): Card[] {
  const alone = (name: string, table: RoomTable) => ({ name, table: tableWords(matter, table) });
  if (by === "guest") return matter.seated.map(({ name, table }) => alone(name, table));
  return [...groupBy(matter.seated, ({ guest, table }) => `${guest.householdId}:${table.id}`).values()].flatMap(
    ([first, ...others]) => {
      if (!first) return [];
      if (others.length === 0) return [alone(first.name, first.table)];
      const under = [first, ...others].map(({ name }) => name).join(", ");
      return [{ ...alone(first.guest.householdName, first.table), under }];
    },
  );
}
