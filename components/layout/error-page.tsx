"use client";

import { LinkButton } from "@/components/ui/link-button";
import { Refusal } from "./refusal";
import { TryAgain } from "./try-again";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

/** A failure outside the workspace. The error itself stays in the logs; its digest is what finds it there. */
export function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <Refusal
      kind="error"
      requestId={error.digest}
      actions={
        <>
          <TryAgain retry={retry} />
          <LinkButton href="/">Go to the start</LinkButton>
        </>
      }
    />
  );
}
