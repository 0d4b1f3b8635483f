import { createHash } from "node:crypto";
import type { Runner, Statement } from "@/lib/platform/db/statement";
import { newId } from "@/lib/platform/ids";
import { done } from "@/lib/platform/result";
import type { Submission } from "../schema";
import type { Answering, AtHousehold, SubmitResult } from "../types";
import type { Written } from "./write-answers";

const earlierSubmissions: Statement = {
  name: "rsvp.earlier-submissions",
  text: `SELECT id::text, outcome FROM rsvp_submissions
    WHERE event_id = $1::uuid AND household_id = $2::uuid AND (key = $3::text OR starts_with(key, $3::text || '~'))
    ORDER BY created_at DESC, id DESC`,
};

/**
 * Answers with what an earlier sending of the same page and content did, or runs `work` with the submission to keep. A
 * page that is sent again with other content (the browser's "back") is a new submission. The household must be locked.
 */
export async function withEarlierSubmission(
  runner: Runner,
  at: AtHousehold,
  input: Submission,
  by: Answering["by"],
  work: (submission: Written["submission"]) => Promise<SubmitResult>,
): Promise<SubmitResult> {
  const values = [at.eventId, at.householdId, input.key];
  const earlier = await runner.run<{ id: string; outcome: unknown }>(earlierSubmissions, values);
  const latest = earlier[0];
  const fingerprint = fingerprintOf(input);
  if (latest && isSame(latest.outcome, fingerprint)) return done({ submissionId: latest.id, replayed: true });
  const key = earlier.length === 0 ? input.key : `${input.key}~${earlier.length + 1}`;
  return work({ id: newId(), key, outcome: { by, fingerprint } });
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
