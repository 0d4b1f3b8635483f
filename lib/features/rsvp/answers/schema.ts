import { z } from "zod";
import { isLocale } from "@/lib/platform/i18n/locales";
import { isId } from "@/lib/platform/ids";
import { answerStatuses } from "./types";

const id = z.string().refine(isId);
/** Longer than any field takes, so that what is cut was refused anyway: the rules tell each limit in the guest's language. */
const longest = 10_000;
const text = z
  .string()
  .trim()
  .transform((typed) => typed.slice(0, longest));
const nothing = z.literal("").transform(() => undefined);
const choice = z.object({
  status: z.union([z.enum(answerStatuses), nothing]).optional(),
  meal: z.union([id, nothing]).optional(),
});
const bySession = z.record(id, choice).default({});
const names = z.object({ firstName: text.default(""), lastName: text.default("") });

/** One sending of the form: what was not sent stays as it is. Names as in `fieldNames`. */
export const submissionSchema = z.object({
  /** Made with the page: the same key with the same content does nothing twice. */
  key: z.string().trim().min(8).max(64),
  /** Language of the answers to this request. */
  lang: z.string().refine(isLocale).optional().catch(undefined),
  answers: z.record(id, bySession).default({}),
  needs: z.record(id, text).default({}),
  /** By question, then by guest or household. */
  replies: z.record(id, z.record(id, text)).default({}),
  /** New names of plus-ones. */
  names: z.record(id, names).default({}),
  /** Plus-ones who no longer come. */
  remove: z.record(id, z.string()).default({}),
  /** New plus-ones, by place on the form. */
  added: z
    .record(
      z.string().regex(/^\d{1,2}$/),
      names.extend({ answers: bySession, needs: text.default(""), replies: z.record(id, text).default({}) }),
    )
    .default({}),
  note: text.optional(),
});

export type Submission = z.output<typeof submissionSchema>;

/** What the guest page posts: a submission and the link that allows it. */
export const guestSubmissionSchema = submissionSchema.extend({ token: z.string() });

/** What the planner's form posts. */
export const behalfSubmissionSchema = submissionSchema.extend({ eventId: id, householdId: id });
