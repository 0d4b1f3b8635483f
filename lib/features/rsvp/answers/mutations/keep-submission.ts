import { createHash } from "node:crypto";
import { newId } from "@/lib/platform/ids";
import type { Submission } from "../schema";
import type { Answering, EarlierSubmission } from "../types";
import type { Written } from "./write-answers";

/**
 * The submission to keep, or the id of an earlier sending of the same page and content. A page that is sent again with
 * other content (the browser's "back") is a new submission. `earlier` holds those of this page, the latest first.
 */
export function submissionOf(
  earlier: readonly EarlierSubmission[],
  input: Submission,
  by: Answering["by"],
): Written["submission"] | { replayed: string } {
  const latest = earlier[0];
  const fingerprint = fingerprintOf(input);
  if (latest && isSame(latest.outcome, fingerprint)) return { replayed: latest.id };
  const key = earlier.length === 0 ? input.key : `${input.key}~${earlier.length + 1}`;
  return { id: newId(), key, outcome: { by, fingerprint } };
}

function isSame(outcome: unknown, fingerprint: string): boolean {
  return (
    typeof outcome === "object" && outcome !== null && "fingerprint" in outcome && outcome.fingerprint === fingerprint
  );
}

/** The content of a submission, whatever the order of its fields and the language it was sent in. */
function fingerprintOf({ key: _key, lang: _lang, ...content }: Submission): string {
  return createHash("sha256").update(JSON.stringify(content, sorted)).digest("base64url").slice(0, 22);
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
