import { sweepOldExports } from "@/lib/features/guests/export/jobs";
import { sweepPlatform } from "@/lib/platform/db/retention";
import { sweepOrphanFiles } from "@/lib/platform/storage/sweep";
import { inngest } from "../client";
import { sweepRuns } from "../local/store/retention";

/** What nobody needs any more goes, once an hour. */
export const sweepExpired = inngest.createFunction(
  { id: "platform-sweep", name: "Delete what has expired", triggers: [{ cron: "17 * * * *" }], retries: 2 },
  async ({ step }) => ({
    platform: await step.run("platform", () => sweepPlatform()),
    jobs: await step.run("jobs", () => sweepRuns()),
    exports: await step.run("exports", () => sweepOldExports()),
    files: await step.run("files", () => sweepOrphanFiles()),
  }),
);
