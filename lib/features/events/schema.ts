import { z } from "zod";
import { checkbox, optionalText } from "@/lib/platform/form-fields";
import { locales } from "@/lib/platform/i18n/locales";
import { isCurrency } from "@/lib/platform/money";
import { instantOf, isTimeZone } from "@/lib/platform/zones";
import { isSlug } from "./rules/slug";
import { eventKinds, visibilities } from "./types";

const dayMs = 86_400_000;
const longestDays = 366;

const eventNameSchema = z
  .string()
  .trim()
  .min(1, "Give the event a name.")
  .max(120, "A name has at most 120 characters.");

/** A number of places that may stay empty: no limit. */
export const optionalCapacity = z
  .union([z.literal("").transform(() => null), z.null(), z.coerce.number()])
  .optional()
  .transform((value) => value ?? null)
  .pipe(
    z
      .number("Give a number.")
      .int("Give a whole number.")
      .min(1, "At least 1, or leave it empty for no limit.")
      .max(1_000_000, "At most 1,000,000.")
      .nullable(),
  );

/** A wall-clock time as `<input type="datetime-local">` sends it. */
export const wallClock = z
  .string("Give a date and a time.")
  .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "Give a date and a time.");

const timeZoneSchema = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9_+\-/]+$/, "Choose a time zone.")
  .refine(isTimeZone, "Choose a time zone.");

const times = { startsAt: wallClock, endsAt: wallClock, timeZone: timeZoneSchema };

type Times = { startsAt: string; endsAt: string; timeZone: string };

/** Wall-clock times in their zone as instants; says which of them cannot be. */
function withInstants<T extends Times>(
  { startsAt: from, endsAt: until, ...rest }: T,
  context: z.RefinementCtx,
): Omit<T, "startsAt" | "endsAt"> & { startsAt: Date; endsAt: Date } {
  const startsAt = instantOf(from, rest.timeZone);
  const endsAt = instantOf(until, rest.timeZone);
  const trouble = (path: string, message: string) => {
    context.addIssue({ code: "custom", path: [path], message, input: from });
    return z.NEVER;
  };
  if (!startsAt) return trouble("startsAt", "There is no such day.");
  if (!endsAt) return trouble("endsAt", "There is no such day.");
  if (endsAt <= startsAt) return trouble("endsAt", "The end comes after the start.");
  if (endsAt.getTime() - startsAt.getTime() > longestDays * dayMs)
    return trouble("endsAt", `At most ${longestDays} days after the start.`);
  return { ...rest, startsAt, endsAt };
}

/** What it takes to begin: the rest can wait. */
export const createEventSchema = z
  .object({
    name: eventNameSchema,
    kind: z.enum(eventKinds, "Choose what kind of event it is."),
    venueName: optionalText(160),
    addressCity: optionalText(120),
    capacity: optionalCapacity,
    ...times,
  })
  .transform(withInstants);
export type CreateEventInput = z.output<typeof createEventSchema>;

/** Where to go once the event is made: to its page, or to the import of its guests. */
export const createNextSchema = z.object({ next: z.literal("import").optional().catch(undefined) });

/** What an address may ask of the form for a new event: its day, and where to go from there. */
export const newEventQuerySchema = createNextSchema.extend({
  date: z
    .string()
    .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .optional()
    .catch(undefined),
});

const country = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^([A-Z]{2})?$/, "Choose a country.")
  .nullish()
  .transform((code) => code || null);

/** "48.8606, 2.3376" as a map gives it. */
const coordinates = z
  .string()
  .trim()
  .nullish()
  .transform((text, context) => {
    if (!text) return { latitude: null, longitude: null };
    const [latitude = Number.NaN, longitude = Number.NaN, ...rest] = text.split(",").map(Number);
    const isPlace = rest.length === 0 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    if (isPlace) return { latitude, longitude };
    context.addIssue({ code: "custom", message: "Two numbers with a comma, like 48.8606, 2.3376.", input: text });
    return z.NEVER;
  });

export const updateEventSchema = z
  .object({
    eventId: z.string(),
    version: z.coerce.number().int(),
    /** Said in so many words by whoever was told that somebody else has changed the event meanwhile. */
    overwrite: checkbox,
    /** Sessions follow when the start moves. They always keep their wall-clock times when the zone changes. */
    moveSessions: checkbox,
    name: eventNameSchema,
    kind: z.enum(eventKinds),
    locale: z.enum(locales),
    currency: z.string().refine(isCurrency, "Choose a currency."),
    summary: optionalText(200),
    description: optionalText(5000),
    venueName: optionalText(160),
    addressLine: optionalText(200),
    addressCity: optionalText(120),
    addressPostalCode: optionalText(20),
    addressCountry: country,
    coordinates,
    contactEmail: z
      .union([z.literal(""), z.email("This does not look like an e-mail address.")])
      .nullish()
      .transform((email) => email || null),
    capacity: optionalCapacity,
    isCapacityEnforced: checkbox,
    ...times,
  })
  .transform(withInstants);
export type UpdateEventInput = z.output<typeof updateEventSchema>;

export const eventIdSchema = z.object({ eventId: z.string() });

export const cancelEventSchema = z.object({ eventId: z.string(), reason: optionalText(500), tellGuests: checkbox });

export const deleteEventSchema = z.object({ eventId: z.string(), confirmName: z.string().default("") });

export const setVisibilitySchema = z.object({ eventId: z.string(), visibility: z.enum(visibilities) });

export const changeSlugSchema = z.object({
  eventId: z.string(),
  slug: z.string().trim().toLowerCase().refine(isSlug, "3 to 60 letters a–z, digits and single hyphens between them."),
});

export const setCoverSchema = z.object({
  eventId: z.string(),
  /** Empty takes the image away. */
  fileId: z
    .union([z.literal("").transform(() => null), z.uuid(), z.null()])
    .optional()
    .transform((id) => id ?? null),
});

export const archiveEventsSchema = z.object({
  eventIds: z.array(z.uuid()).min(1, "Choose at least one event.").max(100),
  isArchived: z.boolean(),
});
