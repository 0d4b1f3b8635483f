"use client";

import { unstable_rethrow, usePathname } from "next/navigation";
import { type ReactNode, use, useEffect, useState } from "react";
import { sayFailed } from "./lost-reads";

type Answer = { shown: ReactNode } | { error: unknown };

const answers = new WeakMap<Promise<ReactNode>, Answer | Promise<Answer>>();

/**
 * A page, or the frame around it, that stays when it is asked for in another way (a search, a filter, the next rows, news)
 * and that cannot be read: then it shows what it showed and says so (`NotReadHere`), instead of giving way to an error.
 * What was never read has nothing to keep, and what the gate refuses is refused.
 */
export function Kept({ read }: { read: Promise<ReactNode> }) {
  const path = usePathname();
  const found = answerOf(read);
  const answer = found instanceof Promise ? use(found) : found;
  const [kept, setKept] = useState<{ shown: ReactNode } | null>(null);
  const isFailed = "error" in answer;
  useEffect(() => (isFailed ? sayFailed(path) : undefined), [isFailed, path]);
  if (!isFailed) {
    if (answer !== kept) setKept(answer);
    return answer.shown;
  }
  unstable_rethrow(answer.error);
  if (!kept) throw answer.error;
  return kept.shown;
}

/** What a read came to, one for each however often it is drawn; at once where that is known already. */
function answerOf(read: Promise<ReactNode>): Answer | Promise<Answer> {
  const known = answers.get(read);
  if (known) return known;
  const keep = (answer: Answer): Answer => {
    answers.set(read, answer);
    return answer;
  };
  const coming = new Promise<Answer>((resolve) => {
    // What came with the document calls back before `then` returns: the page comes alive without waiting for a promise.
    read.then(
      (shown) => resolve(keep({ shown })),
      (error: unknown) => resolve(keep({ error })),
    );
  });
  const now = answers.get(read);
  if (now) return now;
  answers.set(read, coming);
  return coming;
}
