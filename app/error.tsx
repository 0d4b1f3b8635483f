"use client";

import { Refusal } from "@/components/layout/refusal";
import { TryAgain } from "@/components/layout/try-again";
import { LinkButton } from "@/components/ui/link-button";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

/** The error itself stays in the logs; its digest is what finds it there. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <main className="px-4">
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
    </main>
  );
}
