"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { saveAnnouncementAction } from "@/lib/features/announcements/actions";
import { audienceKey, type Composing } from "@/lib/features/announcements/state";

const pauseMilliseconds = 700;

export type Kept = {
  /** The version that is stored. */
  version: number;
  /** The audience that is stored: what a number of people was counted for. */
  audience: string;
  /** All that was typed is stored. */
  isKept: boolean;
  /** Why the last try to keep it was refused. */
  problem: string | null;
  fieldErrors: Record<string, string[]>;
  /** Keeps what is typed now; answers the version that holds it, null when it was refused. */
  flush: () => Promise<number | null>;
};

type Given = { eventId: string; announcementId: string; version: number; state: Composing };

/** Keeps a draft after each pause in typing. One save at a time: the next one carries the version of the last. */
export function useKept({ eventId, announcementId, version, state }: Given): Kept {
  const [kept, setKept] = useState(() => ({ version, edits: 0, audience: audienceKey(state) }));
  const [refused, setRefused] = useState<{ message: string; fieldErrors: Record<string, string[]> } | null>(null);
  const latest = useRef(kept);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  const save = async (now: Composing): Promise<number | null> => {
    if (latest.current.edits === now.edits) return latest.current.version;
    const { texts, audience, byText, edits } = now;
    const input = { eventId, announcementId, version: latest.current.version, texts, audience, byText };
    const answer = await saveAnnouncementAction(null, input);
    if (!answer?.ok) {
      const message = answer?.message ?? "It could not be kept. Check your connection.";
      setRefused({ message, fieldErrors: (answer && "fieldErrors" in answer && answer.fieldErrors) || {} });
      return null;
    }
    latest.current = { version: latest.current.version + 1, edits, audience: audienceKey(now) };
    setKept(latest.current);
    setRefused(null);
    return latest.current.version;
  };
  const enqueue = (now: Composing): Promise<number | null> => {
    const next = running.current.then(
      () => save(now),
      () => save(now),
    );
    running.current = next.catch(() => null);
    return next;
  };
  const keep = useEffectEvent(() => {
    void enqueue(state);
  });
  const { edits } = state;
  useEffect(() => {
    if (edits === 0) return;
    const timer = setTimeout(keep, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [edits]);

  return {
    version: kept.version,
    audience: kept.audience,
    isKept: kept.edits === state.edits,
    problem: refused?.message ?? null,
    fieldErrors: refused?.fieldErrors ?? {},
    flush: () => enqueue(state),
  };
}
