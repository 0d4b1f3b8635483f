"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { publicAction, userAction } from "@/lib/platform/action/define";
import { clearSessionCookie, setSessionCookie } from "@/lib/platform/auth/session-cookie";
import { currentVisitor } from "@/lib/platform/auth/visitor";
import { done } from "@/lib/platform/result";
import { changePassword, updateProfile } from "./mutations/profile";
import { register } from "./mutations/register";
import { requestReset, resetPassword } from "./mutations/reset-password";
import { sendVerification } from "./mutations/send-verification";
import { endOtherSessions, endOwnSession } from "./mutations/sessions";
import { signIn } from "./mutations/sign-in";
import { verifyAddress } from "./mutations/verify-address";
import { homePath, ownPath } from "./rules/own-path";
import {
  changePasswordSchema,
  endSessionSchema,
  noInputSchema,
  profileSchema,
  registerSchema,
  requestResetSchema,
  resendVerificationSchema,
  resetPasswordSchema,
  signInSchema,
  signOutSchema,
  verifySchema,
} from "./schema";

export const signInAction = publicAction({
  limit: "accounts.sign-in",
  schema: signInSchema,
  async run(_, input) {
    const result = await signIn(await currentVisitor(), input);
    if (result.ok) await setSessionCookie(result.sessionId, result.userId);
    return result.ok ? done() : result;
  },
  after: ({ input }) => redirect(ownPath(input.next)),
});

export const signOutAction = userAction({
  schema: signOutSchema,
  async run(scope) {
    await endOwnSession(scope, scope.sessionId);
    await clearSessionCookie();
    return done();
  },
  after: ({ input }) => redirect(input.next ? `/sign-in?next=${encodeURIComponent(ownPath(input.next))}` : "/sign-in"),
});

export const registerAction = publicAction({
  limit: "accounts.register",
  schema: registerSchema,
  async run(_, input) {
    const result = await register(await currentVisitor(), input);
    const message = `Look into your mailbox: we have sent a link to ${input.email}. Open it to finish.`;
    return result.ok ? done({ message, email: input.email }) : result;
  },
});

export const resendVerificationAction = publicAction({
  limit: "accounts.verify",
  schema: resendVerificationSchema,
  async run(_, input) {
    const result = await sendVerification(await currentVisitor(), input);
    const message = `If ${input.email} waits to be confirmed, a new link is on its way. Older links no longer work.`;
    return result.ok ? done({ message }) : result;
  },
});

export const verifyAddressAction = publicAction({
  limit: "accounts.verify",
  schema: verifySchema,
  async run(_, input) {
    const result = await verifyAddress(await currentVisitor(), input);
    if (result.ok) await setSessionCookie(result.sessionId, result.userId);
    return result.ok ? done() : result;
  },
  after: () => redirect(homePath),
});

export const requestResetAction = publicAction({
  limit: "accounts.reset",
  schema: requestResetSchema,
  async run(_, input) {
    const result = await requestReset(await currentVisitor(), input);
    const message = `If ${input.email} has an account, a link to choose a new password is on its way. It works for one hour.`;
    return result.ok ? done({ message }) : result;
  },
});

export const resetPasswordAction = publicAction({
  limit: "accounts.reset",
  schema: resetPasswordSchema,
  run: async (_, input) => resetPassword(await currentVisitor(), input),
  after: () => redirect("/sign-in?notice=password-changed"),
});

export const updateProfileAction = userAction({
  schema: profileSchema,
  async run(scope, input) {
    const result = await updateProfile(scope, input);
    return result.ok ? done({ message: "Your profile is saved." }) : result;
  },
  after: () => revalidatePath("/", "layout"),
});

export const changePasswordAction = userAction({
  schema: changePasswordSchema,
  async run(scope, input) {
    const result = await changePassword(scope, input);
    return result.ok ? done({ message: "Your password is changed. Other browsers are signed out." }) : result;
  },
  after: () => revalidatePath("/profile"),
});

export const endSessionAction = userAction({
  schema: endSessionSchema,
  async run(scope, input) {
    const result = await endOwnSession(scope, input.sessionId);
    return result.ok ? done({ message: "That browser is signed out." }) : result;
  },
  after: () => revalidatePath("/profile"),
});

export const endOtherSessionsAction = userAction({
  schema: noInputSchema,
  async run(scope) {
    const result = await endOtherSessions(scope);
    return result.ok ? done({ message: "All other browsers are signed out." }) : result;
  },
  after: () => revalidatePath("/profile"),
});
