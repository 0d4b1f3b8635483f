import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { testPassword } from "@/lib/testing/account-factories";
import { makeAnnouncement } from "@/lib/testing/announcement-factories";
import { resendWebhook } from "@/lib/testing/resend-webhook";
import { importChoices, makeImportRun, upload, uploadRequest } from "../fixtures/files";
import { mailToken } from "../fixtures/mails";
import { makeAccount } from "../fixtures/people";
import { type ActorName, actors, atEvent, byLink, inOrganization, open, signedIn } from "../gates";
import { knock } from "../knock";
import type { World } from "../world";
import type { RouteRow } from "./row";
import { seatingRoutes } from "./seating";

const delivered = () => ({ type: "email.delivered", emailId: `re_${newId()}`, id: `msg_${newId()}` });

const everybody = (status: number): Partial<Record<ActorName, number>> =>
  Object.fromEntries(actors.map((actor) => [actor, status]));

const json = { "content-type": "application/json" };

/** What next-auth wants with a POST: the token that it gave with a cookie. */
async function withCsrfToken(fields: Record<string, string>) {
  const response = await knock("/api/auth/csrf", { cookie: null });
  const { csrfToken }: { csrfToken: string } = await response.json();
  const cookie = response.headers.getSetCookie().map((each) => each.split(";")[0]);
  return {
    headers: { cookie: cookie.join("; "), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, ...fields }),
  };
}

const guests = (rest: string) => (world: World) => ({ path: `/api/ui/guests/${world.eventId}${rest}` });
const rsvp = (rest: string) => (world: World) => ({ path: `/api/ui/rsvp/${world.eventId}${rest}` });

const openRows: RouteRow[] = [
  { door: "GET /api/health", gate: open, request: () => ({ path: "/api/health" }) },
  { door: "GET /api/health/ready", gate: open, request: () => ({ path: "/api/health/ready" }) },
  // By its own token, which this installation has none of.
  {
    door: "GET /api/metrics",
    gate: open,
    request: () => ({ path: "/api/metrics" }),
    answers: everybody(404),
  },
  { door: "GET /robots.txt", gate: open, request: () => ({ path: "/robots.txt" }) },
  { door: "GET /sitemap.xml", gate: open, request: () => ({ path: "/sitemap.xml" }) },
  { door: "GET /e/[slug]/calendar.ics", gate: open, request: ({ slug }) => ({ path: `/e/${slug}/calendar.ics` }) },
  {
    door: "GET /e/[slug]/opengraph-image",
    gate: open,
    request: ({ slug }) => ({ path: `/e/${slug}/opengraph-image` }),
  },
  { door: "GET /r/[token]/calendar", gate: byLink, request: ({ token }) => ({ path: `/r/${token}/calendar` }) },
  { door: "GET /api/auth/[...nextauth]", gate: open, request: () => ({ path: "/api/auth/session" }) },
  {
    door: "POST /api/auth/[...nextauth]",
    what: "signing in",
    gate: open,
    async request() {
      const { email } = await makeAccount(true);
      return { path: "/api/auth/callback/credentials", ...(await withCsrfToken({ email, password: testPassword })) };
    },
    status: 302,
  },
  // Signed calls only: nobody who comes without Inngest's key, or the embedded runner's, is let in.
  ...["GET", "PUT", "POST"].map(
    (method): RouteRow => ({
      door: `${method} /api/inngest`,
      what: "unsigned",
      gate: open,
      request: () => ({ path: "/api/inngest", ...(method !== "GET" && { headers: json, body: "{}" }) }),
      answers: everybody(401),
    }),
  ),
];

// The token in an announcement is the key; nobody signs in to be left alone.
const mailRows: RouteRow[] = [
  {
    door: "GET /api/mail/unsubscribe/[token]",
    gate: open,
    request: async (world) => ({ path: `/api/mail/unsubscribe/${await mailToken(world, "unsubscribe")}` }),
    status: 303,
  },
  {
    door: "POST /api/mail/unsubscribe/[token]",
    what: "one click, without a cookie",
    gate: open,
    request: async (world) => ({
      path: `/api/mail/unsubscribe/${await mailToken(world, "unsubscribe")}`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    }),
  },
  {
    door: "POST /api/mail/unsubscribe/[token]",
    what: "a forged link",
    gate: open,
    request: () => ({ path: "/api/mail/unsubscribe/k1.forged.forged", body: "List-Unsubscribe=One-Click" }),
    answers: everybody(404),
  },
  {
    door: "GET /api/mail/open/[token]",
    gate: open,
    request: async (world) => ({ path: `/api/mail/open/${await mailToken(world, "mail-open")}` }),
  },
  {
    door: "GET /api/mail/click/[token]",
    gate: open,
    request: async (world) => ({ path: `/api/mail/click/${await mailToken(world, "mail-click")}` }),
    status: 302,
  },
  {
    door: "GET /api/mail/click/[token]",
    what: "another purpose's token",
    gate: open,
    request: async (world) => ({ path: `/api/mail/click/${await mailToken(world, "mail-open")}` }),
    answers: everybody(404),
  },
  {
    door: "POST /api/webhooks/resend",
    what: "signed",
    gate: open,
    request: () => ({ path: "/api/webhooks/resend", ...resendWebhook(delivered()) }),
    status: 204,
  },
  {
    door: "POST /api/webhooks/resend",
    what: "unsigned",
    gate: open,
    request: () => ({ path: "/api/webhooks/resend", headers: json, body: resendWebhook(delivered()).body }),
    answers: everybody(401),
  },
  {
    door: "POST /api/webhooks/resend",
    what: "signed ten minutes ago",
    gate: open,
    request: () => ({
      path: "/api/webhooks/resend",
      ...resendWebhook({ ...delivered(), at: new Date(Date.now() - 600_000) }),
    }),
    answers: everybody(401),
  },
];

const fileDoor = "GET /api/files/[fileId]/[variant]";
const notFoundElsewhere = { stranger: 404 };

const fileRows: RouteRow[] = [
  {
    door: "POST /api/files",
    what: "a picture of oneself",
    gate: signedIn,
    request: () => uploadRequest("picture"),
    status: 201,
  },
  {
    door: "POST /api/files",
    what: "a logo",
    gate: inOrganization("org.settings"),
    request: () => uploadRequest("logo"),
    status: 201,
  },
  {
    door: "POST /api/files",
    what: "a cover",
    gate: atEvent("event.update"),
    request: ({ eventId }) => uploadRequest("cover", eventId),
    status: 201,
  },
  {
    door: "POST /api/files",
    what: "a plan of a room",
    gate: atEvent("seating.write"),
    request: ({ eventId }) => uploadRequest("room_plan", eventId),
    status: 201,
  },
  {
    door: "POST /api/files",
    what: "a guest list",
    gate: atEvent("guests.write"),
    request: ({ eventId }) => uploadRequest("import", eventId),
    status: 201,
  },
  {
    door: fileDoor,
    what: "the cover of a published event",
    gate: open,
    async request({ owner, eventId }) {
      const coverFileId = await upload(owner, "cover", eventId);
      await db.event.update({ where: { id: eventId }, data: { coverFileId } });
      return { path: `/api/files/${coverFileId}/320` };
    },
  },
  {
    door: fileDoor,
    what: "the cover of a private event",
    gate: atEvent("event.read"),
    async request({ owner, eventId }) {
      const coverFileId = await upload(owner, "cover", eventId);
      await db.event.update({ where: { id: eventId }, data: { coverFileId, visibility: "private" } });
      return { path: `/api/files/${coverFileId}/320` };
    },
  },
  {
    door: fileDoor,
    what: "a guest list",
    gate: atEvent("guests.read"),
    request: async ({ owner, eventId }) => ({
      path: `/api/files/${await upload(owner, "import", eventId)}/original`,
    }),
  },
  {
    door: fileDoor,
    what: "a logo in use",
    gate: open,
    async request({ owner, organizationId }) {
      const logoFileId = await upload(owner, "logo");
      await db.organization.update({ where: { id: organizationId }, data: { logoFileId } });
      return { path: `/api/files/${logoFileId}/320` };
    },
  },
  {
    door: fileDoor,
    what: "a logo not yet in use",
    gate: inOrganization("org.settings"),
    request: async ({ owner }) => ({ path: `/api/files/${await upload(owner, "logo")}/320` }),
    answers: notFoundElsewhere,
  },
  {
    door: fileDoor,
    what: "a colleague's picture",
    gate: signedIn,
    request: async ({ owner }) => ({ path: `/api/files/${await upload(owner, "picture")}/320` }),
    answers: notFoundElsewhere,
  },
];

const readGuests = atEvent("guests.read");
const writeGuests = atEvent("guests.write");

const guestRows: RouteRow[] = [
  { door: "GET /api/ui/guests/[eventId]", gate: readGuests, request: guests("?q=curie") },
  { door: "GET /api/ui/guests/[eventId]/export", gate: readGuests, request: guests("/export?format=csv") },
  {
    door: "GET /api/ui/guests/[eventId]/export",
    what: "Excel",
    gate: readGuests,
    request: guests("/export?format=xlsx"),
  },
  { door: "GET /api/ui/guests/[eventId]/exports", gate: readGuests, request: guests("/exports") },
  { door: "GET /api/ui/guests/[eventId]/ids", gate: readGuests, request: guests("/ids?at=0&count=5") },
  { door: "GET /api/ui/guests/[eventId]/households", gate: readGuests, request: guests("/households") },
  {
    door: "GET /api/ui/guests/[eventId]/households/search",
    gate: readGuests,
    request: guests("/households/search?q=c"),
  },
  {
    door: "GET /api/ui/guests/[eventId]/households/[householdId]",
    gate: readGuests,
    request: (world) => guests(`/households/${world.householdId}`)(world),
  },
  {
    door: "GET /api/ui/guests/[eventId]/people/[guestId]",
    gate: readGuests,
    request: (world) => guests(`/people/${world.guestId}`)(world),
  },
  {
    door: "GET /api/ui/guests/[eventId]/import/[importRunId]",
    gate: writeGuests,
    request: async (world) => guests(`/import/${await makeImportRun(world)}`)(world),
  },
  {
    door: "POST /api/ui/guests/[eventId]/import/[importRunId]/preview",
    gate: writeGuests,
    request: async (world) => ({
      ...guests(`/import/${await makeImportRun(world)}/preview`)(world),
      headers: json,
      body: JSON.stringify(importChoices),
    }),
  },
  {
    door: "GET /api/ui/guests/[eventId]/import/[importRunId]/report",
    gate: writeGuests,
    request: async (world) => guests(`/import/${await makeImportRun(world, "completed")}/report`)(world),
  },
];

const rsvpRows: RouteRow[] = [
  { door: "GET /api/ui/rsvp/[eventId]/board", gate: readGuests, request: rsvp("/board") },
  { door: "GET /api/ui/rsvp/[eventId]/export", gate: readGuests, request: rsvp("/export?what=meals") },
  { door: "GET /api/ui/rsvp/[eventId]/mailings", gate: readGuests, request: rsvp("/mailings") },
  // Whoever holds a household's link answers for it.
  { door: "GET /api/ui/rsvp/[eventId]/qr", gate: writeGuests, request: rsvp("/qr") },
  {
    door: "GET /api/ui/rsvp/[eventId]/households/[householdId]/qr",
    gate: writeGuests,
    request: (world) => rsvp(`/households/${world.householdId}/qr?format=svg`)(world),
  },
];

const announcements = (rest: string) => async (world: World) => ({
  path: `/api/ui/announcements/${world.eventId}/${await makeAnnouncement(world.event)}${rest}`,
});
const announcementRows: RouteRow[] = [
  {
    door: "GET /api/ui/announcements/[eventId]/search",
    gate: atEvent("messages.draft"),
    request: (world) => ({ path: `/api/ui/announcements/${world.eventId}/search?source=guests&field=households&q=` }),
  },
  {
    door: "GET /api/ui/announcements/[eventId]/[announcementId]/audience",
    gate: atEvent("messages.draft"),
    request: announcements("/audience"),
  },
  {
    door: "GET /api/ui/announcements/[eventId]/[announcementId]/progress",
    gate: atEvent("messages.read"),
    request: announcements("/progress"),
  },
  {
    door: "GET /api/ui/announcements/[eventId]/[announcementId]/export",
    gate: atEvent("messages.read"),
    request: announcements("/export?state=sent"),
  },
];

/** Every method of every route of the product. */
export const routeRows: RouteRow[] = [
  ...openRows,
  ...mailRows,
  { door: "GET /api/live", gate: signedIn, request: () => ({ path: "/api/live" }), isStream: true },
  { door: "GET /api/ui/calendar", gate: inOrganization(), request: () => ({ path: "/api/ui/calendar?view=week" }) },
  { door: "GET /api/ui/notifications", gate: signedIn, request: () => ({ path: "/api/ui/notifications" }) },
  { door: "GET /api/ui/search", gate: inOrganization(), request: () => ({ path: "/api/ui/search?q=curie" }) },
  {
    door: "GET /api/ui/suppressions/export",
    gate: inOrganization("org.settings"),
    request: () => ({ path: "/api/ui/suppressions/export" }),
  },
  { door: "GET /api/events/export", gate: inOrganization(), request: () => ({ path: "/api/events/export" }) },
  ...fileRows,
  ...guestRows,
  ...rsvpRows,
  ...announcementRows,
  ...seatingRoutes,
];
