import type { z } from "zod";

/** A failed parse as a sentence for the whole form and the problems beside their fields, by form field name. */
export function fieldErrorsOf(error: z.ZodError): { message: string; fieldErrors: Record<string, string[]> } {
  const fieldErrors: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".") || "form";
    fieldErrors[name] = [...(fieldErrors[name] ?? []), issue.message];
  }
  const count = Object.keys(fieldErrors).length;
  const message = count === 1 ? "One field needs your attention." : `${count} fields need your attention.`;
  return { message, fieldErrors };
}
