"use client";

import { CheckCheck } from "lucide-react";
import { type MouseEvent, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type Props = {
  /** What the buttons say, and what is said once one was pressed: that nothing is sent yet. */
  words: { all: string; none: string; marked: string };
};

const never = () => () => {};

/**
 * Says yes or no for everybody at once. Only there with a script: without one it could do nothing. Its place is kept, so
 * that nothing moves under a thumb when the script comes.
 */
export function AnswerForAll({ words }: Props) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [isMarked, setMarked] = useState(false);
  const tick = (answer: "accepted" | "declined") => (event: MouseEvent<HTMLButtonElement>) => {
    const radios = event.currentTarget.form?.querySelectorAll<HTMLInputElement>(
      `[data-people] [data-answer="${answer}"]`,
    );
    for (const radio of radios ?? []) if (!radio.checked) radio.click();
    setMarked(true);
  };
  const look = "h-auto min-h-12 py-2 whitespace-normal";
  return (
    <div className={cn("flex flex-col gap-2 noscript:hidden print:hidden", hasScript ? undefined : "invisible")}>
      <Button variant="soft" block onClick={tick("accepted")} icon={<CheckCheck aria-hidden />} className={look}>
        {words.all}
      </Button>
      <Button variant="secondary" block onClick={tick("declined")} className={look}>
        {words.none}
      </Button>
      <p role="status" className="text-center text-muted empty:sr-only">
        {isMarked ? words.marked : null}
      </p>
    </div>
  );
}
