import { z } from "zod";
import { passwordMaxLength, passwordProblem } from "./passwords";

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
  .refine((name) => !/[<>\r\n]|:\/\/|www\./i.test(name), "Enter a name without a web address and without < or >.");

export const givenPassword = z
  .string("Enter your password.")
  .min(1, "Enter your password.")
  .max(passwordMaxLength, `Passwords have at most ${passwordMaxLength} characters.`);
/** A new password, as far as it can be judged without knowing whose it is. */
export const chosenPassword = z.string("Choose a password.").superRefine((password, context) => {
  const problem = passwordProblem(password, "");
  if (problem) context.addIssue({ code: "custom", message: problem });
});
