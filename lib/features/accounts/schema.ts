import { z } from "zod";
import { isTimeZone } from "@/lib/platform/zones";
import { isFormatLocale } from "./rules/locales";
import { passwordMaxLength, passwordProblem } from "./rules/passwords";

/** Stored and compared in lower case, without spaces around. */
export const emailSchema = z
  .string("Enter your e-mail address.")
  .trim()
  .toLowerCase()
  .max(254, "This is too long for an e-mail address.")
  .pipe(z.email("Enter an e-mail address like name@example.com."));

/** A name goes into mails to addresses that were only claimed: it must not carry an address to click on. */
export const personNameSchema = z
  .string("Enter your name.")
  .trim()
  .min(1, "Enter your name.")
  .max(80, "Use at most 80 characters.")
  .refine((name) => !/[<>\r\n]|:\/\/|www\./i.test(name), "Enter a name without a web address.");

const givenPassword = z
  .string("Enter your password.")
  .min(1, "Enter your password.")
  .max(passwordMaxLength, `Passwords have at most ${passwordMaxLength} characters.`);
const chosenPassword = z.string("Choose a password.");

type Problem = { code: "custom"; path: string[]; message: string };

function problems(password: string, email: string, field: string): Problem[] {
  const problem = passwordProblem(password, email);
  return problem ? [{ code: "custom", path: [field], message: problem }] : [];
}

/** The next page, kept through the form. Checked by `ownPath` where it is used. */
const next = z.string().max(500).optional();

export const signInSchema = z.object({ email: emailSchema, password: givenPassword, next });

export const registerSchema = z
  .object({ name: personNameSchema, email: emailSchema, password: chosenPassword })
  .superRefine(({ password, email }, context) => {
    for (const problem of problems(password, email, "password")) context.addIssue(problem);
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
