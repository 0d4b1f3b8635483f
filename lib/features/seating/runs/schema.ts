import { z } from "zod";
import { isId } from "@/lib/platform/ids";

/** All that a page says of a run: who sits where, the rules and the room are read on the server. */
export const startRunSchema = z.strictObject({
  seed: z.int().min(1).max(2_000_000_000),
  /** How long it may look; a repair ends by itself. */
  secondsAtMost: z.int().min(1).max(600),
  /** Seats the rest and moves few, instead of seating everybody anew. */
  repair: z.strictObject({ movedAtMost: z.int().min(0).max(5_000).nullable() }).nullable(),
});

export type StartRun = z.output<typeof startRunSchema>;

/** Ends a run: with what there is by now, or with nothing. */
export const endRunSchema = z.strictObject({
  runId: z.string().refine(isId, "This run is over."),
  with: z.enum(["proposal", "nothing"]),
});

export type EndRun = z.output<typeof endRunSchema>;
