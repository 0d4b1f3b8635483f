import type { Board } from "./types";

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

/** Meals as rows of a sheet: one per session and meal, with who comes and has chosen none. */
export function mealCountRows(board: Board): string[][] {
  return [
    ["Session", "Meal", "Guests"],
    ...board.sessions
      .filter((session) => session.meals.length > 0)
      .flatMap((session) => [
        ...session.meals.map((meal) => [session.name, meal.name, String(meal.count)]),
        [session.name, "No meal chosen", String(session.withoutMeal)],
      ]),
  ];
}
