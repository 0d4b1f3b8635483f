import { z } from "zod";
import { locales } from "@/lib/platform/i18n/locales";
import { isId } from "@/lib/platform/ids";
import { textProblem } from "./rules/fields";
import { announcementStatuses, recipientStates } from "./types";

const id = z.string().refine(isId, "This is no longer there. Reload the page.");

const written = (field: z.ZodString) =>
  field.superRefine((text, context) => {
    const problem = textProblem(text);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

/** A text as it may be kept while it is being written: it may be empty, but says nothing that cannot be sent. */
const draftTextSchema = z.object({
  subject: written(z.string().trim().max(200, "Keep the subject under 200 characters.")),
  body: written(z.string().max(20_000, "Keep the text under 20,000 characters.")),
});

const textsSchema = z.partialRecord(z.enum(locales), draftTextSchema);

/** As stored: what was allowed once stays readable. */
export const storedTextsSchema = z
  .partialRecord(z.enum(locales), z.object({ subject: z.string(), body: z.string() }))
  .catch({});

const value = z.string().min(1).max(100);
const selectionSchema = z.object({
  source: z.string().max(40),
  by: z.string().max(40),
  values: z.record(z.string().max(40), z.array(value).max(5000)).default({}),
});
const audienceSchema = z.array(selectionSchema).max(10);
export const storedAudienceSchema = audienceSchema.catch([]);

export const newAnnouncementSchema = z.object({
  eventId: z.string(),
  /** A text of the house ("built-in:save-the-date") or of the organization (its id); empty for a blank one. */
  template: z.string().max(80).default(""),
});

export const saveAnnouncementSchema = z.object({
  eventId: z.string(),
  announcementId: id,
  version: z.coerce.number().int().positive(),
  texts: textsSchema,
  audience: audienceSchema,
  byText: z.boolean(),
});

export const announcementSchema = z.object({ eventId: z.string(), announcementId: id });

const confirmed = announcementSchema.extend({ version: z.coerce.number().int().positive(), key: id });
/** What the dialog showed is what is sent: another version, or another number of people, is refused. */
export const sendSchema = confirmed.extend({ people: z.coerce.number().int().nonnegative() });
export const scheduleSchema = confirmed.extend({ at: z.string().max(40) });

export const previewSchema = announcementSchema.extend({
  texts: textsSchema,
  locale: z.enum(locales),
  recipientKey: z.string().max(400).default(""),
});
export const testSchema = previewSchema;

export const saveTemplateSchema = announcementSchema.extend({
  name: z.string().trim().min(1, "Give the template a name.").max(80, "Keep the name under 80 characters."),
});
export const templateSchema = z.object({ eventId: z.string(), templateId: id });

/** The delivery report as its address names it. */
export const reportQuerySchema = z.object({
  state: z.enum(["all", ...recipientStates]).catch("all"),
  q: z.string().trim().max(100).catch(""),
  after: z.string().optional().catch(undefined),
});
export type ReportQuery = z.output<typeof reportQuerySchema>;

/** The list of announcements as its address names it. */
export const listQuerySchema = z.object({
  status: z.enum(["all", ...announcementStatuses]).catch("all"),
  after: z.string().optional().catch(undefined),
});
