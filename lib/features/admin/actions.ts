"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/lib/platform/action/define";
import { cancelJobRun, retryJobRun } from "./mutations/steer-run";
import { cancelRunSchema, retryRunSchema } from "./schema";

const afterwards = () => revalidatePath("/admin/jobs", "layout");

export const retryJobRunAction = adminAction({ schema: retryRunSchema, run: retryJobRun, after: afterwards });

export const cancelJobRunAction = adminAction({ schema: cancelRunSchema, run: cancelJobRun, after: afterwards });
