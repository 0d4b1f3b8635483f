"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orgAction, publicAction, userAction } from "@/lib/platform/action/define";
import { setSessionCookie } from "@/lib/platform/auth/session-cookie";
import { currentVisitor } from "@/lib/platform/auth/visitor";
import { done } from "@/lib/platform/result";
import { acceptInvitation, declineInvitation, registerByInvitation } from "./mutations/answer-invitation";
import { resendInvitation, revokeInvitation } from "./mutations/change-invitation";
import { inviteMember } from "./mutations/invite-member";
import { answerInvitationSchema, invitationIdSchema, inviteMemberSchema, registerByInvitationSchema } from "./schema";

export const inviteMemberAction = orgAction({
  permission: "org.members",
  schema: inviteMemberSchema,
  async run(scope, input) {
    const result = await inviteMember(scope, input);
    return result.ok ? done({ message: `An invitation is on its way to ${input.email}.` }) : result;
  },
  after: () => revalidatePath("/settings/members"),
});

export const revokeInvitationAction = orgAction({
  permission: "org.members",
  schema: invitationIdSchema,
  async run(scope, input) {
    const result = await revokeInvitation(scope, input.invitationId);
    return result.ok ? done({ message: `The invitation of ${result.email} is taken back.` }) : result;
  },
  after: () => revalidatePath("/settings/members"),
});

export const resendInvitationAction = orgAction({
  permission: "org.members",
  schema: invitationIdSchema,
  async run(scope, input) {
    const result = await resendInvitation(scope, input.invitationId);
    return result.ok ? done({ message: `A new link is on its way to ${result.email}.` }) : result;
  },
  after: () => revalidatePath("/settings/members"),
});

export const acceptInvitationAction = userAction({
  limit: "organizations.answer",
  schema: answerInvitationSchema,
  run: (scope, input) => acceptInvitation(scope, input.token),
  after({ result }) {
    revalidatePath("/", "layout");
    redirect("path" in result && typeof result.path === "string" ? result.path : "/dashboard");
  },
});

export const registerByInvitationAction = publicAction({
  limit: "organizations.answer",
  schema: registerByInvitationSchema,
  async run(_, input) {
    const result = await registerByInvitation(await currentVisitor(), input);
    if (result.ok) await setSessionCookie(result.sessionId, result.userId);
    return result.ok ? done({ path: result.path }) : result;
  },
  after: ({ result }) => redirect("path" in result && typeof result.path === "string" ? result.path : "/dashboard"),
});

export const declineInvitationAction = publicAction({
  limit: "organizations.answer",
  schema: answerInvitationSchema,
  async run(_, input) {
    const result = await declineInvitation(await currentVisitor(), input.token);
    return result.ok ? done() : result;
  },
  // The page then says that it was declined, and offers nothing to accept any more.
  after: ({ input }) => redirect(`/invite/${encodeURIComponent(input.token)}?notice=declined`),
});
