import { fileRow } from "../fixtures/files";
import { freshEmail, makeAssistant, makeDoorStaff, makeInvitation } from "../fixtures/people";
import { atEvent, inOrganization, open, signedIn } from "../gates";
import type { ActionRow } from "./row";

const password = "other plain words that fit";

export const organizationRows: Record<string, ActionRow> = {
  createOrganizationAction: {
    gate: signedIn,
    input: () => ({ name: "Harbour Events", currency: "EUR", timeZone: "Europe/Lisbon" }),
  },
  switchOrganizationAction: {
    gate: signedIn,
    input: ({ organizationId }) => ({ organizationId }),
    foreign: "not_found",
  },
  updateOrganizationSettingsAction: {
    gate: inOrganization("org.settings"),
    input: async ({ organizationId, slug }) => ({
      name: "Harbour Events",
      slug: `org-${slug}`,
      locale: "fr",
      currency: "CHF",
      timeZone: "Europe/Zurich",
      accentColor: "#2f6cb3",
      logoFileId: await fileRow("logo", { organizationId }),
    }),
    foreign: "logo_unknown",
  },
  inviteMemberAction: {
    gate: inOrganization("org.members"),
    input: () => ({ email: freshEmail(), role: "planner" }),
  },
  revokeInvitationAction: {
    gate: inOrganization("org.members"),
    input: async (world) => ({ invitationId: (await makeInvitation(world, "organization")).invitationId }),
    foreign: "not_found",
  },
  resendInvitationAction: {
    gate: inOrganization("org.members"),
    input: async (world) => ({ invitationId: (await makeInvitation(world, "organization")).invitationId }),
    foreign: "not_found",
  },
  acceptInvitationAction: {
    gate: signedIn,
    input: async (world, me) => ({ token: (await makeInvitation(world, "event", me.email)).secret }),
  },
  registerByInvitationAction: {
    gate: open,
    input: async (world) => ({
      token: (await makeInvitation(world, "organization")).secret,
      name: "Grace Hopper",
      password,
    }),
  },
  declineInvitationAction: {
    gate: open,
    input: async (world) => ({ token: (await makeInvitation(world, "organization")).secret }),
  },
  changeMemberRoleAction: {
    gate: inOrganization("org.members"),
    input: async (world) => ({ membershipId: (await makeAssistant(world)).membershipId, role: "planner" }),
    foreign: "not_found",
  },
  removeMemberAction: {
    gate: inOrganization("org.members"),
    input: async (world) => ({ membershipId: (await makeAssistant(world)).membershipId }),
    foreign: "not_found",
  },
  leaveOrganizationAction: {
    gate: inOrganization(),
    input: () => ({}),
    answers: { owner: "last_owner", stranger: "last_owner" },
  },
};

export const teamRows: Record<string, ActionRow> = {
  addStaffAction: {
    gate: atEvent("event.staff"),
    input: async (world) => ({ eventId: world.eventId, userId: (await makeAssistant(world)).userId, role: "door" }),
    foreign: "not_a_member",
    // A member of the organization may join the team of any of its events.
    sister: "done",
  },
  inviteStaffAction: {
    gate: atEvent("event.staff"),
    input: ({ eventId }) => ({ eventId, email: freshEmail(), role: "door" }),
  },
  changeStaffAction: {
    gate: atEvent("event.staff"),
    input: async (world) => ({ eventId: world.eventId, staffId: await makeDoorStaff(world), role: "coordinator" }),
    foreign: "not_found",
  },
  removeStaffAction: {
    gate: atEvent("event.staff"),
    input: async (world) => ({ eventId: world.eventId, staffId: await makeDoorStaff(world) }),
    foreign: "not_found",
  },
  revokeStaffInvitationAction: {
    gate: atEvent("event.staff"),
    input: async (world) => ({
      eventId: world.eventId,
      invitationId: (await makeInvitation(world, "event")).invitationId,
    }),
    foreign: "not_found",
  },
  resendStaffInvitationAction: {
    gate: atEvent("event.staff"),
    input: async (world) => ({
      eventId: world.eventId,
      invitationId: (await makeInvitation(world, "event")).invitationId,
    }),
    foreign: "not_found",
  },
};
