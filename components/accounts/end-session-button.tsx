"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { endOtherSessionsAction, endSessionAction } from "@/lib/features/accounts/actions";
import { runAction } from "./run-action";

/** Signs one of the person's other browsers out. */
export function EndSessionButton({ sessionId, browser }: { sessionId: string; browser: string }) {
  const [pending, start] = useTransition();
  const end = () => start(async () => void (await runAction(endSessionAction, { sessionId })));
  return (
    <Button size="sm" pending={pending} aria-label={`Sign out ${browser}`} onClick={end}>
      Sign out
    </Button>
  );
}

/** Signs every other browser out. */
export function EndOtherSessionsButton() {
  const [pending, start] = useTransition();
  return (
    <Button
      size="sm"
      pending={pending}
      onClick={() => start(async () => void (await runAction(endOtherSessionsAction, {})))}
    >
      Sign out all others
    </Button>
  );
}
