import { z } from "zod";
import { isId } from "@/lib/platform/ids";
import { exportFormats } from "./types";

export const requestExportSchema = z.object({
  eventId: z.string(),
  /** The list's query, as its address has it. */
  query: z.string().max(2000),
  format: z.enum(exportFormats),
});

export const exportSchema = z.object({
  eventId: z.string(),
  exportId: z.string().refine(isId, "This is no longer there. Reload the page."),
});
