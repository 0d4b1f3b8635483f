"use server";

import { revalidatePath } from "next/cache";
import { userAction } from "@/lib/platform/action/define";
import { saveChoices } from "./mutations";
import { saveChoicesSchema } from "./schema";

/** Saves how one hears of things oneself. */
export const saveChoicesAction = userAction({
  schema: saveChoicesSchema,
  run: saveChoices,
  after: () => revalidatePath("/settings/notifications"),
});
