import { z } from "zod";
import { isId } from "@/lib/platform/ids";
import { guestKinds, overallAnswers } from "../types";

export const guestSorts = ["name", "household", "created", "answered"] as const;
export type GuestSort = (typeof guestSorts)[number];

export const needsFilters = ["any", "dietary", "accessibility"] as const;
export const sizeFilters = ["1", "2", "3", "4"] as const;

const id = z.string().refine(isId);

/**
 * Which guests. The same for pages, exports and changes of "all that match". An address names them as `q`, `answer`,
 * `session`, `meal`, `mailed`, `tag` (may repeat), `kind`, `side`, `needs`, `size` and `email`: any number of the
 * product that counts guests leads to their list by these, as in `?session=…&answer=accepted&meal=…`.
 */
export const guestFilterSchema = z.object({
  q: z.string().trim().max(100).default(""),
  /** Over all sessions, or at `session` when one is named. */
  answer: z.enum(overallAnswers).optional(),
  /** Alone: asked to this session. */
  session: id.optional(),
  /** Who accepted with this meal. */
  meal: id.optional(),
  /** Whether an invitation was mailed to the household. */
  mailed: z.enum(["yes", "no"]).optional(),
  /** Any of these tags. */
  tags: z.array(id).max(20).default([]),
  kind: z.enum(guestKinds).optional(),
  side: z.string().trim().min(1).max(60).optional(),
  needs: z.enum(needsFilters).optional(),
  /** People in the household; 4 means four or more. */
  size: z.enum(sizeFilters).optional(),
  /** Nobody of the household has an address: no mail reaches them. */
  email: z.literal("none").optional(),
});
export type GuestFilter = z.output<typeof guestFilterSchema>;

/** A list as its address names it. */
export type GuestQuery = {
  filter: GuestFilter;
  sort: GuestSort;
  dir: "asc" | "desc";
  view: "people" | "households";
  after: string | null;
  /** Begins with the row of this number, the first being 0, where `after` is null: how a list jumps anywhere. */
  at?: number;
};

const orders = guestSorts.flatMap((sort) => [sort, `-${sort}`] as const);
const choices = {
  order: z.enum(orders).catch("name"),
  view: z.enum(["people", "households"]).catch("people"),
  at: z.coerce.number().int().min(0).max(1_000_000).default(0).catch(0),
};

/** Reads an address's query. What it does not know is left out: an old bookmark still opens. */
export function readGuestQuery(params: URLSearchParams): GuestQuery {
  const one = (name: string) => params.get(name) ?? undefined;
  const { shape } = guestFilterSchema;
  const filter: GuestFilter = {
    q: (one("q") ?? "").trim().slice(0, 100),
    answer: shape.answer.catch(undefined).parse(one("answer")),
    session: shape.session.catch(undefined).parse(one("session")),
    meal: shape.meal.catch(undefined).parse(one("meal")),
    mailed: shape.mailed.catch(undefined).parse(one("mailed")),
    tags: [...new Set(params.getAll("tag").filter(isId))].slice(0, 20),
    kind: shape.kind.catch(undefined).parse(one("kind")),
    side: shape.side.catch(undefined).parse(one("side")),
    needs: shape.needs.catch(undefined).parse(one("needs")),
    size: shape.size.catch(undefined).parse(one("size")),
    email: shape.email.catch(undefined).parse(one("email")),
  };
  const order = choices.order.parse(one("sort"));
  const sort = guestSorts.find((each) => order.endsWith(each)) ?? "name";
  return {
    filter,
    sort,
    dir: order.startsWith("-") ? "desc" : "asc",
    view: choices.view.parse(one("view")),
    after: params.get("after"),
    at: choices.at.parse(one("at")),
  };
}

/** The query that `readGuestQuery` reads as this; what is usual is left out, so that addresses stay short. */
export function writeGuestQuery(query: Partial<GuestQuery> & { filter: GuestFilter }): URLSearchParams {
  const params = new URLSearchParams();
  const { tags, ...single } = query.filter;
  for (const [name, value] of Object.entries(single)) if (value) params.set(name, value);
  for (const tag of tags) params.append("tag", tag);
  const order = `${query.dir === "desc" ? "-" : ""}${query.sort ?? "name"}`;
  if (order !== "name") params.set("sort", order);
  if (query.view && query.view !== "people") params.set("view", query.view);
  if (query.after) params.set("after", query.after);
  else if (query.at) params.set("at", String(query.at));
  return params;
}

/** A list by its name alone, from its beginning: where one was in it is the scrollbar's to say. */
export function listAddress(query: GuestQuery): string {
  return writeGuestQuery({ ...query, after: null, at: 0 }).toString();
}

/** How many filters narrow the list, the search left out. */
export function countFilters({ q: _q, tags, ...single }: GuestFilter): number {
  return tags.length + Object.values(single).filter((value) => value !== undefined).length;
}

/** How many guests one may name by id; more are meant by a filter. */
export const idsAtOnce = 10_000;

/** Some guests by id, or all that a filter lets through but a few. */
export const guestSelectionSchema = z.union([
  z.object({ guestIds: z.array(id).min(1).max(idsAtOnce) }),
  z.object({ filter: guestFilterSchema, except: z.array(id).max(idsAtOnce).optional() }),
]);
export type GuestSelection = z.output<typeof guestSelectionSchema>;
