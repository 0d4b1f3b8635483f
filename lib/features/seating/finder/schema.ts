import { z } from "zod";
import { locales } from "@/lib/platform/i18n/locales";
import { objectKinds, tableShapes } from "../types";

export const findSeatSchema = z.object({
  token: z.string().max(200),
  lang: z.enum(locales).optional(),
  name: z.string().trim().max(120),
});

const at = z.object({ x: z.number(), y: z.number() });
const placed = { at, rotation: z.number(), width: z.number(), depth: z.number() };

/** What finding a seat answers, as it comes back from the action. */
export const foundSeatsSchema = z.object({
  guests: z.array(
    z.object({
      name: z.string(),
      seats: z.array(
        z.object({
          sessionName: z.string().nullable(),
          layoutId: z.string(),
          position: z.number(),
          table: z.object({ number: z.number(), name: z.string().nullable(), shape: z.enum(tableShapes) }),
        }),
      ),
    }),
  ),
  plans: z.record(
    z.string(),
    z.object({
      outline: z.array(at),
      tables: z.array(z.object({ ...placed, number: z.number(), shape: z.enum(tableShapes) })),
      objects: z.array(
        z.object({ ...placed, kind: z.enum(objectKinds), isRound: z.boolean(), label: z.string().nullable() }),
      ),
    }),
  ),
});
