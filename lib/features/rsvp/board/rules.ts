import type { Formats } from "@/lib/platform/i18n/formats";
import type { Board, BoardSession } from "./types";

const header = ["Session", "Starts", "Coming", "Maybe", "Not coming", "Not answered", "Capacity", "Places left"];

/** Head-counts as rows of a sheet: one per session. `format` writes an instant in the event's zone. */
export function headCountRows(board: Board, format: (instant: Date) => string): string[][] {
  return [
    header,
    ...board.sessions.map((session) => [
      session.name,
      format(new Date(session.startsAt)),
      String(session.accepted),
      String(session.tentative),
      String(session.declined),
      String(session.pending),
      session.capacity === null ? "" : String(session.capacity),
      session.placesLeft === null ? "" : String(session.placesLeft),
    ]),
  ];
}

/**
 * What a caterer needs to know, as rows of a sheet: per session its head-count, every meal, who comes and has chosen
 * none, and what guests cannot eat. Sessions where nothing is served are left out, and all but `sessionId` when given.
 */
export function catererRows(board: Board, sessionId: string | null = null): string[][] {
  const served = board.sessions.filter((session) => isServed(session) && (!sessionId || session.id === sessionId));
  return [
    ["Session", "What", "Item", "Guests"],
    ...served.flatMap(({ name, accepted, meals, withoutMeal, needs }) => [
      [name, "Head-count", "Coming", String(accepted)],
      ...meals.map((meal) => [name, "Meal", meal.name, String(meal.count)]),
      ...(meals.length > 0 ? [[name, "Meal", "No meal chosen", String(withoutMeal)]] : []),
      ...needs.map((need) => [name, "Dietary need", need.text, String(need.count)]),
    ]),
  ];
}

const mealTimes = new Set(["dinner", "brunch", "reception"]);

/** Whether a caterer has to do with a session: it has meals to choose from, or is one by its kind. */
export function isServed({ kind, meals }: Pick<BoardSession, "kind" | "meals">): boolean {
  return meals.length > 0 || mealTimes.has(kind);
}

/** The same for one session as text, to paste into a mail. */
export function catererText(
  { name, accepted, meals, withoutMeal, needs }: BoardSession,
  { count: written }: Formats,
): string {
  const line = (count: number, what: string): string => `${written(count)} × ${what}`;
  return [
    `${name}: ${written(accepted)} coming`,
    ...meals.map((meal) => line(meal.count, meal.name)),
    ...(withoutMeal > 0 ? [line(withoutMeal, "no meal chosen yet")] : []),
    ...(needs.length > 0 ? ["", "Dietary needs:", ...needs.map((need) => line(need.count, need.text))] : []),
  ].join("\n");
}
