import type { ErrorResponse } from "resend";

// What lies in the mail itself. A wrong key, a spent quota or a broken network lies with us: the mail waits.
const finalProblems: ReadonlySet<ErrorResponse["name"]> = new Set<ErrorResponse["name"]>([
  "validation_error",
  "missing_required_field",
  "invalid_parameter",
  "invalid_attachment",
  "invalid_idempotency_key",
]);

/** Whether Resend refused the mail itself, so that sending it again cannot help. */
export function isFinalProblem(error: Pick<ErrorResponse, "name" | "statusCode">): boolean {
  return finalProblems.has(error.name) && error.statusCode !== null && error.statusCode < 500;
}
