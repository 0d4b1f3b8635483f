import { newId } from "@/lib/platform/ids";
import { makeAnnouncement } from "@/lib/testing/announcement-factories";
import { makeJobRun } from "@/lib/testing/job-factories";
import { makeMail } from "@/lib/testing/mail-factories";
import { makeExport, makeImportRun } from "../fixtures/files";
import { mailToken } from "../fixtures/mails";
import { askedAddress, mailedSecret, makeAccount, makeInvitation, undoSecret } from "../fixtures/people";
import { type ActorName, actors, atEvent, byLink, inOrganization, installation, open, signedIn } from "../gates";
import type { World } from "../world";
import type { PageRow } from "./row";
import { seatingPages } from "./seating";

const at = (tab: string) => (world: World) => `/events/${world.eventId}${tab}`;

/** Who is signed in already is sent on. */
const signedInGoOn: Partial<Record<ActorName, string>> = Object.fromEntries(
  actors.filter((actor) => actor !== "nobody" && actor !== "signed out").map((actor) => [actor, "307 to /dashboard"]),
);

/** Every page of the product, by its address without groups. */
export const pageRows: Record<string, PageRow> = {
  "/": { gate: open, path: () => "/" },
  "/sign-in": { gate: open, path: () => "/sign-in", answers: signedInGoOn },
  "/register": { gate: open, path: () => "/register" },
  "/forgot": { gate: open, path: () => "/forgot" },
  "/reset/[token]": { gate: open, path: async () => `/reset/${await mailedSecret("reset_password")}` },
  "/verify": { gate: open, path: () => "/verify" },
  "/verify/[token]": { gate: open, path: async () => `/verify/${await mailedSecret("verify_email")}` },
  "/address/[token]": { gate: open, path: async () => `/address/${await askedAddress(await makeAccount(true))}` },
  "/address/back/[token]": { gate: open, path: async () => `/address/back/${await undoSecret()}` },
  "/invite/[token]": {
    gate: open,
    path: async (world) => `/invite/${(await makeInvitation(world, "organization")).secret}`,
  },
  "/welcome": { gate: signedIn, path: () => "/welcome" },
  "/notifications": { gate: signedIn, path: () => "/notifications" },
  "/settings/notifications": { gate: signedIn, path: () => "/settings/notifications" },
  "/profile": { gate: signedIn, path: () => "/profile" },

  "/dashboard": { gate: inOrganization(), path: () => "/dashboard" },
  "/calendar": { gate: inOrganization(), path: () => "/calendar?view=list" },
  "/events": { gate: inOrganization(), path: () => "/events" },
  "/events/new": { gate: inOrganization("event.create"), path: () => "/events/new" },
  "/settings": { gate: inOrganization("org.settings"), path: () => "/settings" },
  "/settings/mail": { gate: inOrganization("org.settings"), path: () => "/settings/mail" },
  "/settings/members": { gate: inOrganization("org.members"), path: () => "/settings/members" },

  "/events/[eventId]": { gate: atEvent("event.read"), path: at("") },
  "/events/[eventId]/sessions": { gate: atEvent("event.read"), path: at("/sessions") },
  // It names guests and tells what they answered.
  "/events/[eventId]/activity": { gate: atEvent("guests.read"), path: at("/activity") },
  "/events/[eventId]/team": { gate: atEvent("event.staff"), path: at("/team") },
  "/events/[eventId]/public-page": { gate: atEvent("event.update"), path: at("/public-page") },
  "/events/[eventId]/settings": { gate: atEvent("event.update"), path: at("/settings") },

  "/events/[eventId]/guests": { gate: atEvent("guests.read"), path: at("/guests") },
  "/events/[eventId]/guests/[guestId]": {
    gate: atEvent("guests.read"),
    path: (world) => at(`/guests/${world.guestId}`)(world),
  },
  "/events/[eventId]/guests/households/[householdId]": {
    gate: atEvent("guests.read"),
    path: (world) => at(`/guests/households/${world.householdId}`)(world),
  },
  "/events/[eventId]/guests/tags": { gate: atEvent("guests.read"), path: at("/guests/tags") },
  "/events/[eventId]/guests/removed": { gate: atEvent("guests.write"), path: at("/guests/removed") },
  "/events/[eventId]/guests/exports": {
    gate: atEvent("guests.read"),
    path: async (world) => {
      await makeExport(world, world.owner);
      return at("/guests/exports")(world);
    },
  },
  "/events/[eventId]/guests/import": { gate: atEvent("guests.write"), path: at("/guests/import") },
  "/events/[eventId]/guests/import/[importRunId]": {
    gate: atEvent("guests.write"),
    path: async (world) => at(`/guests/import/${await makeImportRun(world)}`)(world),
  },

  "/events/[eventId]/rsvps": { gate: atEvent("guests.read"), path: at("/rsvps") },
  "/events/[eventId]/rsvps/households": { gate: atEvent("guests.read"), path: at("/rsvps/households") },
  "/events/[eventId]/rsvps/households/[householdId]": {
    gate: atEvent("guests.read"),
    path: (world) => at(`/rsvps/households/${world.householdId}`)(world),
  },
  "/events/[eventId]/rsvps/form": { gate: atEvent("guests.read"), path: at("/rsvps/form") },
  "/events/[eventId]/rsvps/form/preview": { gate: atEvent("guests.read"), path: at("/rsvps/form/preview") },
  "/events/[eventId]/rsvps/invitations": { gate: atEvent("messages.send"), path: at("/rsvps/invitations") },
  "/events/[eventId]/rsvps/reminders": { gate: atEvent("messages.send"), path: at("/rsvps/reminders") },

  "/events/[eventId]/messages": { gate: atEvent("messages.read"), path: at("/messages") },
  "/events/[eventId]/messages/new": { gate: atEvent("messages.draft"), path: at("/messages/new") },
  "/events/[eventId]/messages/[announcementId]": {
    gate: atEvent("messages.read"),
    path: async (world) => at(`/messages/${await makeAnnouncement(world.event)}`)(world),
  },

  ...seatingPages,

  "/e/[slug]/[[...lang]]": { gate: open, path: ({ slug }) => `/e/${slug}` },
  "/r/[token]": { gate: byLink, path: ({ token }) => `/r/${token}` },
  "/u/[token]": { gate: open, path: async (world) => `/u/${await mailToken(world, "unsubscribe")}` },

  "/admin/jobs": { gate: installation, path: () => "/admin/jobs" },
  "/admin/jobs/runs": { gate: installation, path: () => "/admin/jobs/runs?status=failed" },
  "/admin/jobs/runs/[runId]": {
    gate: installation,
    path: async () => `/admin/jobs/runs/${(await makeJobRun()).runId}`,
  },

  // Development and demo only.
  "/dev/mailbox": { gate: open, path: () => "/dev/mailbox" },
  "/dev/mailbox/texts": { gate: open, path: () => "/dev/mailbox/texts" },
  "/dev/mailbox/[mailId]": {
    gate: open,
    path: async () => `/dev/mailbox/${await makeMail({ to: { address: `guest-${newId()}@example.test` } })}`,
  },
};
