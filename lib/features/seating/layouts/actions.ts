"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireEvent } from "@/lib/platform/access/gates";
import { eventAction } from "@/lib/platform/action/define";
import { newId } from "@/lib/platform/ids";
import { deleteLayout, renameLayout } from "./mutations/change-layout";
import { copyLayout } from "./mutations/copy-layout";
import { createLayout } from "./mutations/create-layout";
import { releaseLayout, withdrawLayout } from "./mutations/release-layout";
import { newLayoutOf } from "./rules";
import { copyLayoutSchema, createLayoutSchema, layoutIdSchema, renameLayoutSchema } from "./schema";

const permission = "seating.write";
/** The new layout opens. */
function open({ scope, result }: { scope: { eventId: string }; result: object }): void {
  revalidatePath(`/events/${scope.eventId}`, "layout");
  if ("layoutId" in result) redirect(`/events/${scope.eventId}/seating/${result.layoutId}`);
}

const after = ({ scope }: { scope: { eventId: string } }) => revalidatePath(`/events/${scope.eventId}`, "layout");

/** Furnished as far as the room has place: the planner says how many seats are missing. */
export const createLayoutAction = eventAction({
  permission,
  schema: createLayoutSchema,
  run: (scope, input) => createLayout(scope, newLayoutOf(input, newId).layout),
  after: open,
});

/** The other event lets in whoever may see its seating. */
export const copyLayoutAction = eventAction({
  permission,
  schema: copyLayoutSchema,
  run: async (scope, { fromEventId, ...copy }) =>
    copyLayout(scope, await requireEvent(fromEventId, "seating.read"), copy),
  after: open,
});

export const renameLayoutAction = eventAction({ permission, schema: renameLayoutSchema, run: renameLayout, after });

export const deleteLayoutAction = eventAction({ permission, schema: layoutIdSchema, run: deleteLayout, after });

export const releaseLayoutAction = eventAction({ permission, schema: layoutIdSchema, run: releaseLayout, after });

export const withdrawLayoutAction = eventAction({ permission, schema: layoutIdSchema, run: withdrawLayout, after });
