import { makeJobRun } from "@/lib/testing/job-factories";
import { installation } from "../gates";
import type { ActionRow } from "./row";

const writesElsewhere = true;

export const adminRows: Record<string, ActionRow> = {
  retryJobRunAction: {
    gate: installation,
    input: async () => ({ runId: (await makeJobRun()).runId }),
    foreign: "not_found",
    writesElsewhere,
  },
  cancelJobRunAction: {
    gate: installation,
    input: async () => ({ runId: (await makeJobRun({ status: "running" })).runId }),
    foreign: "not_found",
    writesElsewhere,
  },
};
