"use server";

import { revalidatePath } from "next/cache";
import { orgAction } from "@/lib/platform/action/define";
import { done } from "@/lib/platform/result";
import { addSuppressions, removeSuppression, setMailTracking } from "./mutations/manage";
import { addSuppressionsSchema, mailTrackingSchema, removeSuppressionSchema } from "./schema";

const again = () => revalidatePath("/settings/mail");

export const addSuppressionsAction = orgAction({
  permission: "org.settings",
  schema: addSuppressionsSchema,
  async run(scope, { addresses }) {
    const result = await addSuppressions(scope, addresses);
    if (!result.ok) return result;
    const { added } = result;
    if (added === 0) return done({ message: "They were on the list already." });
    return done({ message: added === 1 ? "One address was added." : `${added} addresses were added.` });
  },
  after: again,
});

export const removeSuppressionAction = orgAction({
  permission: "org.settings",
  schema: removeSuppressionSchema,
  async run(scope, { suppressionId }) {
    const result = await removeSuppression(scope, suppressionId);
    return result.ok ? done({ message: "You may write to this address again." }) : result;
  },
  after: again,
});

export const setMailTrackingAction = orgAction({
  permission: "org.settings",
  schema: mailTrackingSchema,
  async run(scope, { mailTracking }) {
    const result = await setMailTracking(scope, mailTracking);
    return result.ok ? done({ message: "The setting is saved." }) : result;
  },
  after: again,
});
