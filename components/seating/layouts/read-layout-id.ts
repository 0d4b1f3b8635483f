import { z } from "zod";

const answerSchema = z.object({ layoutId: z.string(), missing: z.number().default(0) });

/** The id of the layout that an action has made. */
export function readLayoutId(data: unknown): string {
  return answerSchema.parse(data).layoutId;
}

/** How many guests found no place in it. */
export function readMissing(data: unknown): number {
  return answerSchema.parse(data).missing;
}
