import { createHash } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { done } from "@/lib/platform/result";
import type { Submission } from "../schema";
import type { Answering, AtHousehold, SubmitResult } from "../types";

/**
 * Answers with what an earlier sending of the same page and content did, or runs `work` with the key to keep. A page
 * that is sent again with other content (the browser's "back") is a new submission. The household must be locked.
 */
export async function withEarlierSubmission(
  tx: Tx,
  at: AtHousehold,
  input: Submission,
  work: (key: string) => Promise<SubmitResult>,
): Promise<SubmitResult> {
  const earlier = await tx.rsvpSubmission.findMany({
    where: {
      eventId: at.eventId,
      householdId: at.householdId,
      OR: [{ key: input.key }, { key: { startsWith: `${input.key}~` } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, outcome: true },
  });
  const latest = earlier[0];
  if (latest && isSame(latest.outcome, input)) return done({ submissionId: latest.id, replayed: true });
  return work(earlier.length === 0 ? input.key : `${input.key}~${earlier.length + 1}`);
}

/** Keeps what was sent under its key (unique per household). Answers the submission's id. */
export async function keepSubmission(
  tx: Tx,
  at: AtHousehold,
  key: string,
  input: Submission,
  { by, now }: Answering,
): Promise<string> {
  const id = newId();
  await tx.rsvpSubmission.create({
    data: {
      id,
      eventId: at.eventId,
      householdId: at.householdId,
      key,
      outcome: { by, fingerprint: fingerprintOf(input) },
      createdAt: now,
    },
  });
  return id;
}

function isSame(outcome: unknown, input: Submission): boolean {
  return (
    typeof outcome === "object" &&
    outcome !== null &&
    "fingerprint" in outcome &&
    outcome.fingerprint === fingerprintOf(input)
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
