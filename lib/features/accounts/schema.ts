import { z } from "zod";
import { isTimeZone } from "@/lib/platform/zones";
import { chosenPassword, emailSchema, givenPassword, personNameSchema } from "./rules/fields";
import { isFormatLocale } from "./rules/locales";
import { passwordProblem } from "./rules/passwords";

/** The next page, kept through the form. Checked by `ownPath` where it is used. */
const next = z.string().max(500).optional();

export const signInSchema = z.object({ email: emailSchema, password: givenPassword, next });

export const registerSchema = z
  .object({ name: personNameSchema, email: emailSchema, password: chosenPassword })
  .superRefine(({ password, email }, context) => {
    const problem = passwordProblem(password, email);
    // What is wrong whoever chooses it is told by the field itself.
    if (problem && !passwordProblem(password, ""))
      context.addIssue({ code: "custom", path: ["password"], message: problem });
  });

const token = z.string().max(200).default("");

export const verifySchema = z.object({ token, password: givenPassword });
export const resendVerificationSchema = z.object({ email: emailSchema });
export const requestResetSchema = z.object({ email: emailSchema });
export const resetPasswordSchema = z.object({ token, password: chosenPassword });

export const profileSchema = z.object({
  name: personNameSchema,
  locale: z.string().refine(isFormatLocale, "Choose one of the formats in the list."),
  timeZone: z.string().refine(isTimeZone, "Choose one of the time zones in the list."),
  pictureFileId: z
    .union([z.literal(""), z.uuid()])
    .optional()
    .transform((id) => (id === undefined ? undefined : id || null)),
});

export const changePasswordSchema = z.object({
  currentPassword: givenPassword,
  newPassword: chosenPassword,
});

export const endSessionSchema = z.object({ sessionId: z.string().max(50) });
export const noInputSchema = z.object({});
export const signOutSchema = z.object({ next });

export type SignInInput = z.output<typeof signInSchema>;
export type RegisterInput = z.output<typeof registerSchema>;
export type ProfileInput = z.output<typeof profileSchema>;
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;
