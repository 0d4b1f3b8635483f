import type { Brand } from "../brand";
import { type Formats, formatsIn, usualFormats } from "../i18n/formats";
import type { EventId, HouseholdId, OrganizationId, UserId } from "../ids";
import type { Permission } from "./permissions";

/** Who acts, for audit and history; a gate adds how they write dates and numbers, for what they are told. */
export type Actor =
  | { kind: "user"; userId: UserId; name: string; locale?: string }
  | { kind: "guest"; householdId: HouseholdId; name: string }
  | { kind: "system"; job: string };

/** The person who acts; null for guests and jobs. */
export function userOf(actor: Actor): UserId | null {
  return actor.kind === "user" ? actor.userId : null;
}

/** How whoever acts writes dates and numbers: for sentences that answer them. */
export function formatsOf(actor: Actor): Formats {
  return formatsIn((actor.kind === "user" ? actor.locale : null) ?? usualFormats);
}

/** A signed-in person, before any organization is chosen. */
export type UserScope = Brand<
  { userId: UserId; sessionId: string; name: string; email: string; locale: string; timeZone: string },
  "UserScope"
>;

/** A person in an organization. `can` answers for the organization as a whole. */
export type OrgScope = Brand<
  {
    organizationId: OrganizationId;
    /** Null for somebody who is only staff of some events: they see those events and nothing else. */
    membership: "owner" | "planner" | "assistant" | null;
    actor: Actor & { kind: "user" };
    can(permission: Permission): boolean;
  },
  "OrgScope"
>;

/** Somebody (or a job) at one event. `can` answers for this event. */
export type EventScope = Brand<
  { organizationId: OrganizationId; eventId: EventId; actor: Actor; can(permission: Permission): boolean },
  "EventScope"
>;

/** The holder of a household's link. */
export type GuestScope = Brand<
  { organizationId: OrganizationId; eventId: EventId; householdId: HouseholdId; actor: Actor & { kind: "guest" } },
  "GuestScope"
>;

/** Anybody, at an event whose page is public or unlisted and confirmed (or cancelled, to say so). */
export type PublicEventScope = Brand<{ organizationId: OrganizationId; eventId: EventId }, "PublicEventScope">;

/** Whoever holds the link to "find my seat" of an event: they may ask for one name, no more. */
export type SeatLinkScope = Brand<{ organizationId: OrganizationId; eventId: EventId }, "SeatLinkScope">;

/** Who got a mail, by the link in it. */
export type RecipientScope = Brand<
  { organizationId: OrganizationId; messageId: string; address: string; actor: Actor & { kind: "system" } },
  "RecipientScope"
>;

/** A person who runs the installation. It opens no organization's data: only what is of the installation as a whole. */
export type AdminScope = Brand<{ actor: Actor & { kind: "user" }; timeZone: string }, "AdminScope">;

/** A job of the installation as a whole: retention, sweeps, the relay. */
export type SystemScope = Brand<{ actor: Actor & { kind: "system" } }, "SystemScope">;
