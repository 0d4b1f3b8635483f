import { buffer } from "node:stream/consumers";
import type { EventScope, PublicEventScope } from "@/lib/platform/access/scopes";
import { appUrl } from "@/lib/platform/app-url";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { AppError, notFoundError } from "@/lib/platform/errors";
import { dateLocale } from "@/lib/platform/i18n/date-locale";
import { pickLocale } from "@/lib/platform/i18n/locales";
import { openFile } from "@/lib/platform/storage/read";
import { SHARED_VARIANT } from "@/lib/platform/upload-purposes";
import { shownStatus } from "../rules";
import { daysBetween } from "./rules/countdown";
import { plainPage, resolveLook } from "./rules/look";
import { type ListedPage, type PageContent, type PageEditor, type PublicEvent, pageSections } from "./types";

const mostListed = 10_000;

type At = Pick<PublicEventScope, "organizationId" | "eventId">;

/** What anybody may know of a published event, its sessions that ask everybody among it. A constant number of queries. */
export async function getPublicEvent(scope: PublicEventScope): Promise<PublicEvent> {
  return (await readPage(scope)).event;
}

/** The page as its planner edits it, published or not. Throws NOT_FOUND when the event has just been deleted. */
export async function getPageEditor(scope: EventScope): Promise<PageEditor> {
  return readPage(scope);
}

/** All that a page is made of, in one read. */
export const pageSelect = {
  id: true,
  name: true,
  slug: true,
  kind: true,
  status: true,
  visibility: true,
  startsAt: true,
  endsAt: true,
  completedAt: true,
  timeZone: true,
  locale: true,
  version: true,
  summary: true,
  description: true,
  venueName: true,
  addressLine: true,
  addressCity: true,
  addressPostalCode: true,
  addressCountry: true,
  latitude: true,
  longitude: true,
  contactEmail: true,
  coverFileId: true,
  cancelReason: true,
  organization: { select: { name: true, accentColor: true } },
  page: {
    select: {
      theme: true,
      font: true,
      accentColor: true,
      sections: true,
      version: true,
      notes: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { kind: true, title: true, body: true, link: true },
      },
      questions: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { question: true, answer: true } },
    },
  },
  sessions: {
    where: { invitesAll: true },
    orderBy: [{ startsAt: "asc" }, { position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      name: true,
      startsAt: true,
      endsAt: true,
      place: true,
      description: true,
      createdAt: true,
      updatedAt: true,
    },
  },
} satisfies Prisma.EventSelect;

async function readPage(scope: At): Promise<PageEditor> {
  const at = now();
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: pageSelect,
  });
  if (!event) throw notFoundError();
  const { sessions, organization, visibility, latitude, longitude, version, completedAt: _over, page, ...rest } = event;
  const { venueName, addressLine, addressCity, addressPostalCode, addressCountry, ...shown } = rest;
  const status = shownStatus(event, at);
  const locale = pickLocale(event.locale);
  const content = contentOf(page);
  const { notes, questions } = content;
  return {
    version: page?.version ?? 0,
    content,
    event: {
      ...shown,
      url: appUrl(`/e/${event.slug}`),
      status,
      daysAhead: status === "confirmed" ? daysBetween(at, event.startsAt, event.timeZone) : null,
      isListed: visibility === "public" && event.status === "confirmed",
      locale,
      ownLocale: locale,
      dateLocale: dateLocale(locale, addressCountry),
      place: {
        venueName,
        addressLine,
        addressCity,
        addressPostalCode,
        addressCountry,
        latitude: latitude?.toNumber() ?? null,
        longitude: longitude?.toNumber() ?? null,
      },
      host: organization,
      look: resolveLook(content, organization.accentColor),
      sections: content.sections,
      notes,
      questions,
      sessions: sessions.map(({ createdAt, ...session }) => ({
        ...session,
        sequence: version + secondsBetween(createdAt, session.updatedAt),
      })),
    },
  };
}

type StoredPage = Omit<PageContent, "sections"> & { sections: string[]; version: number };

function contentOf(page: StoredPage | null): PageContent {
  if (!page) return plainPage;
  const { version: _version, sections, ...content } = page;
  return {
    ...content,
    sections: sections.flatMap((name) => pageSections.find((section) => section === name) ?? []),
  };
}

/** Both parts only ever grow, so that their sum does too. */
const secondsBetween = (from: Date, until: Date): number =>
  Math.max(0, Math.floor((until.getTime() - from.getTime()) / 1000));

/** The event's cover for a drawn image, as a data address; null where there is none, or its bytes are gone. */
export async function getShareCover(scope: PublicEventScope): Promise<string | null> {
  const event = await db.event.findFirst({
    where: { id: scope.eventId, organizationId: scope.organizationId },
    select: { coverFileId: true },
  });
  if (!event?.coverFileId) return null;
  try {
    const { stream, contentType } = await openFile(event.coverFileId, SHARED_VARIANT);
    return `data:${contentType};base64,${(await buffer(stream)).toString("base64")}`;
  } catch (error) {
    // A preview without its picture is better than none.
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** The present address of a published event that once had this one; null when there is none. One query. */
export async function getMovedSlug(slug: string): Promise<string | null> {
  const moved = await db.slugRedirect.findFirst({
    where: { slug, event: { visibility: { in: ["public", "unlisted"] }, status: { in: ["confirmed", "cancelled"] } } },
    select: { event: { select: { slug: true } } },
  });
  return moved?.event.slug ?? null;
}

/** The pages that search engines may list, latest event first; as many as a sitemap can tell of with all languages. */
export async function listListedPages(): Promise<ListedPage[]> {
  const events = await db.event.findMany({
    where: { visibility: "public", status: "confirmed" },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: mostListed,
    select: { slug: true, locale: true },
  });
  return events.map(({ slug, locale }) => ({ slug, locale: pickLocale(locale) }));
}
