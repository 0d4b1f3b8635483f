"use server";

import { revalidatePath } from "next/cache";
import { eventAction } from "@/lib/platform/action/define";
import { done } from "@/lib/platform/result";
import { resendInvitation, revokeInvitation } from "../invitations/mutations/change-invitation";
import { addStaff, inviteStaff } from "./mutations/add-staff";
import { changeStaff, removeStaff } from "./mutations/change-staff";
import { addStaffSchema, changeStaffSchema, inviteStaffSchema, staffIdSchema, staffInvitationSchema } from "./schema";

export const addStaffAction = eventAction({
  permission: "event.staff",
  schema: addStaffSchema,
  async run(scope, input) {
    const result = await addStaff(scope, input);
    return result.ok ? done({ message: `${result.name} is on the team.` }) : result;
  },
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const inviteStaffAction = eventAction({
  permission: "event.staff",
  schema: inviteStaffSchema,
  async run(scope, input) {
    const result = await inviteStaff(scope, input);
    if (!result.ok) return result;
    const joined = `${result.name} is a member of the organization, and on the team now.`;
    return done({ message: result.invited ? `An invitation is on its way to ${result.name}.` : joined });
  },
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const changeStaffAction = eventAction({
  permission: "event.staff",
  schema: changeStaffSchema,
  async run(scope, input) {
    const result = await changeStaff(scope, input);
    return result.ok ? done({ message: `What ${result.name} may do is saved.` }) : result;
  },
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const removeStaffAction = eventAction({
  permission: "event.staff",
  schema: staffIdSchema,
  async run(scope, input) {
    const result = await removeStaff(scope, input.staffId);
    return result.ok ? done({ message: `${result.name} is no longer on the team.` }) : result;
  },
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}`, "layout"),
});

export const revokeStaffInvitationAction = eventAction({
  permission: "event.staff",
  schema: staffInvitationSchema,
  async run(scope, input) {
    const result = await revokeInvitation(scope, input.invitationId);
    return result.ok ? done({ message: `The invitation of ${result.email} is taken back.` }) : result;
  },
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/team`),
});

export const resendStaffInvitationAction = eventAction({
  permission: "event.staff",
  schema: staffInvitationSchema,
  async run(scope, input) {
    const result = await resendInvitation(scope, input.invitationId);
    return result.ok ? done({ message: `A new link is on its way to ${result.email}.` }) : result;
  },
  after: ({ scope }) => revalidatePath(`/events/${scope.eventId}/team`),
});
