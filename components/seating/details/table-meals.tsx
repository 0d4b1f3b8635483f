"use client";

import { fullName } from "@/lib/features/seating/rules/guest-list";
import { guestsAt } from "@/lib/features/seating/rules/seatings";
import type { RoomTable } from "@/lib/features/seating/types";
import { usePlanner, usePlannerView } from "../planner-context";

/** What is eaten at a table, and what its guests need. */
export function TableMeals({ table }: { table: RoomTable }) {
  const { guests } = usePlannerView();
  const seats = usePlanner((state) => state.document.seats);
  const here = guestsAt({ seats }, table).flatMap(({ guestId }) => (guestId ? (guests.get(guestId) ?? []) : []));
  if (here.length === 0) return null;
  const meals = new Map<string, number>();
  for (const { meal } of here) meals.set(meal ?? "No meal chosen", (meals.get(meal ?? "No meal chosen") ?? 0) + 1);
  const needs = here.filter(({ dietaryNeeds, accessibilityNeeds }) => dietaryNeeds || accessibilityNeeds);
  return (
    <section aria-label="Meals and needs" className="text-[0.9286em]">
      <h3 className="mb-1 font-semibold">Meals and needs</h3>
      <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
        {[...meals].map(([meal, count]) => (
          <li key={meal}>
            <span className="font-semibold tabular-nums">{count}</span> <span className="text-muted">{meal}</span>
          </li>
        ))}
      </ul>
      {needs.length > 0 ? (
        <ul className="mt-1.5 flex flex-col gap-0.5">
          {needs.map((guest) => (
            <li key={guest.id}>
              {fullName(guest)}:{" "}
              <span className="text-muted">
                {[guest.dietaryNeeds, guest.accessibilityNeeds].filter(Boolean).join("; ")}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
