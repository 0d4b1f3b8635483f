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
