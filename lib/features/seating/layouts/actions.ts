"use server";

import { revalidatePath } from "next/cache";
import { requireEvent } from "@/lib/platform/access/gates";
import { eventAction } from "@/lib/platform/action/define";
import { newId } from "@/lib/platform/ids";
import { done } from "@/lib/platform/result";
import { deleteLayout, renameLayout } from "./mutations/change-layout";
import { copyLayout } from "./mutations/copy-layout";
import { createLayout } from "./mutations/create-layout";
import { releaseLayout, withdrawLayout } from "./mutations/release-layout";
import { newLayoutOf } from "./rules";
import { copyLayoutSchema, createLayoutSchema, layoutIdSchema, renameLayoutSchema } from "./schema";

const permission = "seating.write";
const after = ({ scope }: { scope: { eventId: string } }) => revalidatePath(`/events/${scope.eventId}`, "layout");

/** Answers the layout's id, and how many guests found no place in the room. */
export const createLayoutAction = eventAction({
  permission,
  schema: createLayoutSchema,
  run: async (scope, input) => {
    const { layout, missing } = newLayoutOf(input, newId);
    const made = await createLayout(scope, layout);
    return made.ok ? done({ layoutId: made.layoutId, missing }) : made;
  },
  after,
});

/** The other event lets in whoever may see its seating. */
export const copyLayoutAction = eventAction({
  permission,
  schema: copyLayoutSchema,
  run: async (scope, { fromEventId, ...copy }) =>
    copyLayout(scope, await requireEvent(fromEventId, "seating.read"), copy),
  after,
});

export const renameLayoutAction = eventAction({ permission, schema: renameLayoutSchema, run: renameLayout, after });

export const deleteLayoutAction = eventAction({ permission, schema: layoutIdSchema, run: deleteLayout, after });

export const releaseLayoutAction = eventAction({ permission, schema: layoutIdSchema, run: releaseLayout, after });

export const withdrawLayoutAction = eventAction({ permission, schema: layoutIdSchema, run: withdrawLayout, after });
