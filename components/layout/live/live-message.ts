/** What open pages of one browser tell one another about the stream that they share. */
export type LiveMessage =
  | { kind: "hint"; name: string; eventId: string | null }
  /** Some hints may have been missed. */
  | { kind: "resync" }
  /** A page has come or was looked at again: whoever holds the stream sees to it that it runs. */
  | { kind: "wake" };

/** Reads the data of a `hint` from the server; null for anything else. */
export function readHint(data: string): (LiveMessage & { kind: "hint" }) | null {
  try {
    const parsed: unknown = JSON.parse(data);
    if (typeof parsed !== "object" || parsed === null || !("name" in parsed) || typeof parsed.name !== "string") {
      return null;
    }
    const eventId = "eventId" in parsed && typeof parsed.eventId === "string" ? parsed.eventId : null;
    return { kind: "hint", name: parsed.name, eventId };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Pause before the next attempt, in milliseconds: doubling to a minute, spread so that a crowd does not return at once. */
export function pauseBefore(attempt: number, random: number): number {
  const longest = Math.min(60_000, 1_000 * 2 ** Math.min(attempt, 6));
  return Math.round(longest * (0.5 + random / 2));
}
