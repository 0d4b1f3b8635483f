import { z } from "zod";
import { isLocale } from "@/lib/platform/i18n/locales";
import { countryCodeOf } from "../import/rules/read-country";
import { idSchema, optionalEmail, optionalText } from "../schema";

/** What is not sent stays as it is. */
export const updateHouseholdSchema = z.object({ householdId: idSchema }).and(
  z
    .object({
      name: z.string().trim().min(1, "Write a name for the household.").max(160, "Use at most 160 characters."),
      envelope: optionalText(160),
      email: optionalEmail,
      phone: optionalText(40),
      addressLine: optionalText(200),
      addressCity: optionalText(100),
      addressPostalCode: optionalText(20),
      addressCountry: z
        .string()
        .trim()
        .transform((text, context) => {
          const code = text && countryCodeOf(text);
          if (code === null) context.addIssue("Write a country, or its code such as FR.");
          return code || null;
        })
        .nullable(),
      locale: z
        .string()
        .refine((locale) => locale === "" || isLocale(locale), "Choose one of the languages.")
        .transform((locale) => locale || null)
        .nullable(),
      allowance: z.coerce
        .number("Write a whole number from 0 to 50.")
        .int("Write a whole number from 0 to 50.")
        .min(0, "Write a whole number from 0 to 50.")
        .max(50, "Write a whole number from 0 to 50."),
    })
    .partial(),
);
export type UpdateHouseholdInput = z.output<typeof updateHouseholdSchema>;

export const mergeHouseholdsSchema = z
  .object({ householdId: idSchema, otherIds: z.array(idSchema).min(1, "Choose a household to merge.").max(50) })
  .refine(({ householdId, otherIds }) => !otherIds.includes(householdId), {
    path: ["otherIds"],
    message: "Choose another household.",
  });
export type MergeHouseholdsInput = z.output<typeof mergeHouseholdsSchema>;

export const householdIdSchema = z.object({ householdId: idSchema });
