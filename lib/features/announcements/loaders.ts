import { notFoundError } from "@/lib/platform/errors";
import { eventLoader } from "@/lib/platform/loader";
import { getAnnouncement, listAnnouncements } from "./data/announcements";
import { getAnnouncementSource } from "./data/mail-source";
import { listReport } from "./data/report";
import { describeSources, listAudience } from "./data/sources";
import { listTemplates } from "./data/templates";
import { countRows, previewReaders } from "./rules/audience";
import { builtInTemplates } from "./rules/templates";
import { listQuerySchema, reportQuerySchema } from "./schema";
import type { Announcement } from "./types";

type Params = Record<string, string | string[] | undefined>;

/** What the person may do about messages, so that nothing else is offered. */
export const loadMessageAbilities = eventLoader("messages.read", async (scope) => ({
  draft: scope.can("messages.draft"),
  send: scope.can("messages.send"),
  keepTemplates: scope.can("templates.write"),
}));

/** The event's announcements under the filter of an address. */
export const loadAnnouncements = eventLoader("messages.read", async (scope, params: Params) => {
  const query = listQuerySchema.parse(params);
  const status = query.status === "all" ? null : query.status;
  return { query, ...(await listAnnouncements(scope, { status, after: query.after })) };
});

/** One announcement. Throws NOT_FOUND for another event's. */
export const loadAnnouncement = eventLoader("messages.read", async (scope, announcementId: string) => {
  const announcement = await getAnnouncement(scope, announcementId);
  if (!announcement) throw notFoundError();
  return announcement;
});

/** What the composer needs beside the draft: whom it can go to, whom it means now, and whom it can be read as. */
export const loadComposing = eventLoader("messages.draft", async (scope, draft: Announcement) => {
  const [sources, rows] = await Promise.all([describeSources(scope, draft.audience), listAudience(scope, draft)]);
  return { sources, count: countRows(rows), readers: previewReaders(rows) };
});

/** Whom a kept draft reaches now, and whom it can be read as. Throws NOT_FOUND for another event's. */
export const loadReached = eventLoader("messages.draft", async (scope, announcementId: string) => {
  const draft = await getAnnouncement(scope, announcementId);
  if (!draft) throw notFoundError();
  const rows = await listAudience(scope, draft);
  return { count: countRows(rows), readers: previewReaders(rows) };
});

/** The delivery report under the filters of an address. */
export const loadReport = eventLoader("messages.read", async (scope, announcementId: string, params: Params) => {
  const query = reportQuerySchema.parse(params);
  return { query, ...(await listReport(scope, announcementId, query)) };
});

/** Texts to start from: the house's, and the organization's own. */
export const loadTemplates = eventLoader("messages.draft", async (scope) => ({
  builtIn: [...builtInTemplates],
  own: await listTemplates(scope),
  /** The event's language: what a template is shown in. */
  locale: (await getAnnouncementSource(scope)).locale,
}));
