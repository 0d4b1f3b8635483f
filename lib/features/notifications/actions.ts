"use server";

import { userAction } from "@/lib/platform/action/define";
import { markRead } from "./mutations/mark-read";
import { markReadSchema } from "./schema";

/** Marks notifications as read; the person's open pages hear of it by themselves. */
export const markReadAction = userAction({ schema: markReadSchema, run: markRead });
