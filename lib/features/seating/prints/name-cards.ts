import { groupBy } from "@/lib/platform/group-by";
import { translator } from "@/lib/platform/i18n/translator";
import { foldText } from "@/lib/platform/text";
import type { PrintedGuest, PrintMatter } from "../rules/print-matter";
import type { RoomTable } from "../types";
import type { Card } from "./cards";

type Worded = Pick<PrintMatter, "locale">;

/** "Table 4" in the event's language, with the table's own name where it has one. */
export function tableWords({ locale }: Worded, { number, name, shape }: RoomTable): string {
  const own = translator(locale, "seats")(shape === "row" ? "row" : "table", { number: String(number) });
  return name ? `${own} · ${name}` : own;
}

/** Where a guest is led to: the table, and in a row the seat, which nobody finds by a card on it. */
export function placeWords(matter: Worded, { table, position }: Pick<PrintedGuest, "table" | "position">): string {
  const words = tableWords(matter, table);
  if (table.shape !== "row") return words;
  return `${words} · ${translator(matter.locale, "seats")("seat", { position: String(position) })}`;
}

/** One for each seated guest, table by table and seat by seat: as they are laid out. */
export function placeCards(matter: PrintMatter, withMeals: boolean): Card[] {
  return matter.seated
    .toSorted((a, b) => a.table.number - b.table.number || a.position - b.position)
    .map((each) => ({
      name: each.name,
      table: placeWords(matter, each),
      ...(withMeals && each.guest.meal ? { note: each.guest.meal } : {}),
    }));
}

/** One for each seated guest, by last name: as they are handed out. A first name is read from further away. */
export function nameBadges(matter: PrintMatter): Card[] {
  return matter.seated.map((each) => {
    const { firstName, lastName } = each.guest;
    const name = firstName && lastName ? { name: firstName, under: lastName } : { name: each.name };
    return { above: matter.eventName, ...name, table: placeWords(matter, each) };
  });
}

/** One for each household at a table, or for each guest, by last name: as they stand on a table at the entrance. */
export function escortCards(matter: PrintMatter, by: "household" | "guest"): Card[] {
  const alone = (each: PrintedGuest) => ({ name: each.name, table: placeWords(matter, each) });
  if (by === "guest") return matter.seated.map(alone);
  const order = new Map(matter.seated.map(({ guest }, index) => [guest.id, index]));
  const cards = [...groupBy(matter.seated, ({ guest, table }) => `${guest.householdId}:${table.id}`).values()].flatMap(
    (people) => {
      const [first, ...others] = people;
      if (!first) return [];
      const place = order.get(namesake(people, first).guest.id) ?? 0;
      if (others.length === 0) return [{ place, card: alone(first) }];
      const under = people.map(({ name }) => name).join(", ");
      return [{ place, card: { name: first.guest.householdName, under, table: tableWords(matter, first.table) } }];
    },
  );
  return cards.toSorted((a, b) => a.place - b.place).map(({ card }) => card);
}

/** Under whose last name a household is looked for: "The Ricci family" under R, whoever else belongs to it. */
function namesake(people: readonly PrintedGuest[], first: PrintedGuest): PrintedGuest {
  const called = foldText(first.guest.householdName);
  return people.find(({ guest }) => guest.lastName !== "" && called.includes(foldText(guest.lastName))) ?? first;
}
