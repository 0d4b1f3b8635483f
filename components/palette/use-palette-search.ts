import { useEffect, useState } from "react";
import { fetchJson, RequestRefused } from "@/components/layout/fetch-json";
import type { PaletteStart, SearchHit } from "@/lib/features/search/types";
import { eventOf, readRecents, subjectOf } from "./recents";

const typingPauseMs = 120;

export type PaletteSearch = {
  /** Null until it is known what can be done from here. */
  start: PaletteStart | null;
  hits: readonly SearchHit[];
  isSearching: boolean;
  /** Why nothing could be read, in a sentence. */
  problem: string | null;
};

type Answer = { typed: string; hits: readonly SearchHit[] };

/** What the palette shows for what is typed: one request after a pause, and none that nobody waits for any more. */
export function usePaletteSearch(typed: string, pathname: string): PaletteSearch {
  const eventId = eventOf(pathname);
  const [start, setStart] = useState<PaletteStart | null>(null);
  const [answer, setAnswer] = useState<Answer>({ typed: "", hits: [] });
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const control = new AbortController();
    const here = subjectOf(pathname);
    const query = new URLSearchParams({
      recent: readRecents()
        .filter((key) => key !== here)
        .join(","),
    });
    if (eventId) query.set("event", eventId);
    fetchJson<PaletteStart>(`/api/ui/search?${query}`, { signal: control.signal }).then(setStart, (error: unknown) => {
      if (!control.signal.aborted) setProblem(sentenceOf(error));
    });
    return () => control.abort();
  }, [eventId, pathname]);

  useEffect(() => {
    if (typed === "") return;
    const control = new AbortController();
    const query = new URLSearchParams({ q: typed, ...(eventId && { event: eventId }) });
    const timer = setTimeout(() => {
      fetchJson<SearchHit[]>(`/api/ui/search?${query}`, { signal: control.signal }).then(
        (hits) => {
          setAnswer({ typed, hits });
          setProblem(null);
        },
        (error: unknown) => {
          if (!control.signal.aborted) setProblem(sentenceOf(error));
        },
      );
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [typed, eventId]);

  const isSearching = typed !== "" && answer.typed !== typed && problem === null;
  return { start, hits: isAnswerTo(answer, typed) ? answer.hits : [], isSearching, problem };
}

/** What was found for the beginning of what is typed stays until the answer is there, so that nothing flickers. */
function isAnswerTo(answer: Answer, typed: string): boolean {
  return answer.typed !== "" && typed.startsWith(answer.typed);
}

function sentenceOf(error: unknown): string {
  if (error instanceof RequestRefused) return error.message;
  return "The search did not answer. Check your connection and type again.";
}
