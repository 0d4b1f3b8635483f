"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentSession } from "@/lib/platform/access/gates";
import { publicAction, userAction } from "@/lib/platform/action/define";
import { setSessionCookie } from "@/lib/platform/auth/session-cookie";
import { currentVisitor } from "@/lib/platform/auth/visitor";
import { done } from "@/lib/platform/result";
import { noInputSchema } from "../schema";
import { confirmAddressChange } from "./mutations/confirm-change";
import { cancelAddressChange, requestAddressChange, resendAddressChange } from "./mutations/request-change";
import { takeAddressBack } from "./mutations/take-back";
import { changeAddressSchema, confirmAddressSchema, takeBackSchema } from "./schema";

export const changeAddressAction = userAction({
  schema: changeAddressSchema,
  async run(scope, input) {
    const result = await requestAddressChange(scope, input);
    return result.ok ? done({ message: `We have sent a link to ${input.newEmail}. Open it to finish.` }) : result;
  },
  after: () => revalidatePath("/profile"),
});

export const resendAddressChangeAction = userAction({
  schema: noInputSchema,
  async run(scope) {
    const result = await resendAddressChange(scope);
    const message = result.ok ? `A new link is on its way to ${result.newEmail}. Older links no longer work.` : "";
    return result.ok ? done({ message }) : result;
  },
  after: () => revalidatePath("/profile"),
});

export const cancelAddressChangeAction = userAction({
  schema: noInputSchema,
  async run(scope) {
    const result = await cancelAddressChange(scope);
    return result.ok ? done({ message: "The change is cancelled; its link no longer works." }) : result;
  },
  after: () => revalidatePath("/profile"),
});

export const confirmAddressAction = publicAction({
  limit: "accounts.verify",
  schema: confirmAddressSchema,
  async run(_, input) {
    const session = await currentSession();
    const result = await confirmAddressChange(await currentVisitor(), session?.user ?? null, input);
    if (result.ok && result.sessionId) await setSessionCookie(result.sessionId, result.userId);
    return result.ok ? done() : result;
  },
  after() {
    revalidatePath("/", "layout");
    redirect("/profile?notice=address-changed");
  },
});

export const takeAddressBackAction = publicAction({
  limit: "accounts.verify",
  schema: takeBackSchema,
  async run(_, input) {
    const result = await takeAddressBack(await currentVisitor(), input);
    return result.ok ? done({ path: `/reset/${result.resetSecret}?notice=taken-back` }) : result;
  },
  after: ({ result }) => redirect("path" in result && typeof result.path === "string" ? result.path : "/forgot"),
});
