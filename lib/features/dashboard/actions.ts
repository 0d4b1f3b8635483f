"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { eventAction, orgAction } from "@/lib/platform/action/define";
import { snoozeAttention, wakeAttention } from "./mutations/snooze";
import { createSample } from "./sample/mutations/create-sample";
import { removeSample } from "./sample/mutations/remove-sample";
import { nothingSchema, sampleSchema, snoozeSchema } from "./schema";

/** A reminder on one's own dashboard, put off. */
export const snoozeAttentionAction = eventAction({
  permission: "event.read",
  schema: snoozeSchema,
  run: snoozeAttention,
  after: () => revalidatePath("/dashboard"),
});

/** Everything that was put off, back again. */
export const wakeAttentionAction = orgAction({
  schema: nothingSchema,
  run: (scope) => wakeAttention(scope),
  after: () => revalidatePath("/dashboard"),
});

/** The filled sample event, for looking around; one an organization. */
export const createSampleAction = orgAction({
  permission: "event.create",
  schema: nothingSchema,
  run: (scope) => createSample(scope),
  after: ({ result }) => {
    revalidatePath("/", "layout");
    if ("eventId" in result && typeof result.eventId === "string") redirect(`/events/${result.eventId}`);
  },
});

/** The sample with all that is in it, away with one click. */
export const removeSampleAction = eventAction({
  permission: "event.delete",
  schema: sampleSchema,
  run: (scope) => removeSample(scope),
  after: () => {
    revalidatePath("/", "layout");
    redirect("/dashboard");
  },
});
