import { db } from "@/lib/platform/db";
import { makeLink } from "@/lib/platform/links";

export type GuestPage = { name: string; path: string; categories: readonly Category[] };
export type Category = "performance" | "accessibility" | "best-practices" | "seo";

/** A listed event with a cover, and the page of one of its households that has not answered: the longest that there are. */
export async function findGuestPages(): Promise<GuestPage[]> {
  const event = await db.event.findFirstOrThrow({
    where: {
      visibility: "public",
      status: "confirmed",
      coverFileId: { not: null },
      households: { some: { deletedAt: null, lastAnsweredAt: null, guests: { some: { deletedAt: null } } } },
    },
    orderBy: { startsAt: "asc" },
    select: { id: true, slug: true },
  });
  const household = await db.household.findFirstOrThrow({
    where: { eventId: event.id, deletedAt: null, lastAnsweredAt: null, guests: { some: { deletedAt: null } } },
    orderBy: [{ guests: { _count: "desc" } }, { id: "asc" }],
    select: { id: true, linkVersion: true },
  });
  const always = ["performance", "accessibility", "best-practices"] as const;
  return [
    { name: "/e/[slug]", path: `/e/${event.slug}`, categories: [...always, "seo"] },
    // A secret link must not be found by anybody: search engines have no say in it.
    { name: "/r/[token]", path: `/r/${makeLink("rsvp", household.id, household.linkVersion)}`, categories: always },
  ];
}
