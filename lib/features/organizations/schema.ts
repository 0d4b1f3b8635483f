import { z } from "zod";
import { isLocale } from "@/lib/platform/i18n/locales";
import { isCurrency } from "@/lib/platform/money";
import { isTimeZone } from "@/lib/platform/zones";
import { accentProblem } from "./rules/accent";
import { slugPattern } from "./rules/slugs";

const name = z
  .string("Enter your organization's name.")
  .trim()
  .min(2, "Enter a name of at least two letters.")
  .max(80, "Use at most 80 characters.")
  .refine((text) => !/[<>\r\n]|:\/\/|www\./i.test(text), "Enter a name without a web address and without < or >.");
const currency = z.string().trim().toUpperCase().refine(isCurrency, "Choose one of the currencies in the list.");
const timeZone = z.string().refine(isTimeZone, "Choose one of the time zones in the list.");

export const createOrganizationSchema = z.object({ name, currency, timeZone });

export const switchOrganizationSchema = z.object({ organizationId: z.string().max(50) });

export const organizationSettingsSchema = z.object({
  name,
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(3, "Use at least three characters.")
    .max(50, "Use at most 50 characters.")
    .regex(slugPattern, "Use letters, digits and single hyphens between them."),
  locale: z.string().refine(isLocale, "Choose one of the languages in the list."),
  currency,
  timeZone,
  accentColor: z
    .string()
    .trim()
    .toLowerCase()
    .transform((text) => text || null)
    .superRefine((text, context) => {
      const problem = text === null ? null : accentProblem(text);
      if (problem) context.addIssue({ code: "custom", message: problem });
    }),
  logoFileId: z
    .union([z.literal(""), z.uuid()])
    .optional()
    .transform((id) => (id === undefined ? undefined : id || null)),
});

export type CreateOrganizationInput = z.output<typeof createOrganizationSchema>;
export type OrganizationSettingsInput = z.output<typeof organizationSettingsSchema>;
