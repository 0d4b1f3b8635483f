import { z } from "zod";
import { checkbox, optionalText } from "@/lib/platform/form-fields";
import { safeLink } from "./rules/linked-text";
import { noteKinds, pageFonts, pageSections, pageThemes } from "./types";

/** How much fits on a page that is still read. */
export const mostNotes = 24;
export const mostQuestions = 40;

const link = z
  .string()
  .trim()
  .max(500, "A link has at most 500 characters.")
  .nullish()
  .transform((text) => text || null)
  .refine((text) => text === null || safeLink(text) !== null, {
    message: "A link begins with https://, mailto: or tel:.",
  });

const note = z.object({
  kind: z.enum(noteKinds),
  title: z.string().trim().min(1, "Give the note a title.").max(80, "A title has at most 80 characters."),
  body: z.string().trim().min(1, "Write what guests should know.").max(1000, "A note has at most 1000 characters."),
  link,
});

const question = z.object({
  question: z.string().trim().min(1, "Write the question.").max(200, "A question has at most 200 characters."),
  answer: z.string().trim().min(1, "Write the answer.").max(2000, "An answer has at most 2000 characters."),
});

/** The whole page, as its editor saves it. */
export const savePageSchema = z.object({
  eventId: z.string(),
  /** The version the editor was opened with; 0 for a page that nobody has touched. */
  version: z.coerce.number().int(),
  /** The story the editor was opened with: it is edited elsewhere too. */
  storyWas: optionalText(5000),
  /** Said in so many words by whoever was told that somebody else has changed the page meanwhile. */
  overwrite: checkbox,
  theme: z.enum(pageThemes),
  font: z.enum(pageFonts).nullable(),
  accentColor: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, "Choose a colour like #74285a.")
    .nullable(),
  sections: z.array(z.enum(pageSections)).transform((sections) => [...new Set(sections)]),
  story: optionalText(5000),
  notes: z.array(note).max(mostNotes, `At most ${mostNotes} notes.`),
  questions: z.array(question).max(mostQuestions, `At most ${mostQuestions} questions.`),
});
export type SavePageInput = z.output<typeof savePageSchema>;
