import { NonRetriableError } from "inngest";
import { giveUpExport, runExport } from "@/lib/features/guests/export/jobs";
import { exportSchema } from "@/lib/features/guests/export/schema";
import { giveUpImport, runImport } from "@/lib/features/guests/import/jobs";
import { importRunSchema } from "@/lib/features/guests/import/schema";
import { AppError } from "@/lib/platform/errors";
import { inngest, onEvent } from "../client";

/** A guest list that was uploaded and checked comes in: all of it, or nothing. */
export const importGuests = inngest.createFunction(
  {
    id: "guests-import",
    name: "Import a guest list",
    triggers: [onEvent("guests/import.requested")],
    retries: 4,
    concurrency: { limit: 2 },
    onFailure: async ({ event, step }) => {
      const failed = importRunSchema.parse(event.data.event.data);
      await step.run("give-up", () => giveUpImport(failed));
    },
  },
  async ({ event, step }) => ({
    outcome: await step.run("apply", async () => {
      try {
        return await runImport(event.data);
      } catch (error) {
        // The event is gone, and its guests with it: nothing to try again.
        if (error instanceof AppError) throw new NonRetriableError(error.message);
        throw error;
      }
    }),
  }),
);

/** A long guest list is written to a file, which its maker fetches when it is ready. */
export const exportGuests = inngest.createFunction(
  {
    id: "guests-export",
    name: "Export a guest list",
    triggers: [onEvent("guests/export.requested")],
    retries: 4,
    concurrency: { limit: 2 },
    onFailure: async ({ event, step }) => {
      const failed = exportSchema.parse(event.data.event.data);
      await step.run("give-up", () => giveUpExport(failed));
    },
  },
  async ({ event, step }) => ({ outcome: await step.run("write", () => runExport(event.data)) }),
);
