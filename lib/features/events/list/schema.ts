import { z } from "zod";
import { shownStatuses } from "../rules";
import { eventKinds } from "../types";

const periods = ["upcoming", "past", "all", "archived"] as const;
export type Period = (typeof periods)[number];

const eventSorts = ["starts", "-starts", "name", "-name", "created", "-created"] as const;
export type EventSort = (typeof eventSorts)[number];

const list = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => values.filter((value): value is T[number] => [given].flat().includes(value)));

/** A list's address. What an address holds beside it, or holds wrongly, counts as not said. */
export const eventFilterSchema = z.object({
  q: z.string().trim().max(100).catch("").default(""),
  kind: list(eventKinds),
  status: list(shownStatuses),
  when: z.enum(periods).catch("upcoming").default("upcoming"),
  sort: z.enum(eventSorts).optional().catch(undefined),
  /** Behind this position. */
  cursor: z.string().optional().catch(undefined),
  /** The page that ends before this position. */
  before: z.string().optional().catch(undefined),
});

export type EventFilter = z.output<typeof eventFilterSchema>;

/** How the list is sorted when nothing was chosen: what comes next first, what is over latest first. */
export function sortOf(filter: Pick<EventFilter, "sort" | "when">): EventSort {
  return filter.sort ?? (filter.when === "past" || filter.when === "archived" ? "-starts" : "starts");
}
