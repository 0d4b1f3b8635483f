import { z } from "zod";
import { importFields } from "./types";

export const importOptionsSchema = z.object({
  hasHeader: z.boolean(),
  duplicates: z.enum(["skip", "update", "add"]),
  badRows: z.enum(["skip", "stop"]),
});

export const importMappingSchema = z.array(z.enum(importFields)).max(100);

export const startImportSchema = z.object({ eventId: z.uuid(), fileId: z.uuid() });

export const mapImportSchema = z.object({
  eventId: z.uuid(),
  importRunId: z.uuid(),
  mapping: importMappingSchema,
  options: importOptionsSchema,
});

export const importRunSchema = z.object({ eventId: z.uuid(), importRunId: z.uuid() });

/** Which rows the check shows, and under which mapping; the stored one when it says none. */
export const previewQuerySchema = z.object({
  mapping: importMappingSchema.optional(),
  options: importOptionsSchema.optional(),
  fate: z.enum(["created", "updated", "skipped", "rejected"]).nullable().default(null),
  afterLine: z.number().int().min(0).default(0),
});
export type PreviewQuery = z.input<typeof previewQuerySchema>;
