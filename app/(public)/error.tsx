"use client";

import { GuestRefusal } from "@/components/layout/refusal";
import { TryAgain } from "@/components/layout/try-again";

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void };

/** A failure on the guests' paper. */
export default function PublicError({ error, retry }: ErrorPageProps) {
  return (
    <main id="main">
      <GuestRefusal
        title="Something went wrong on our side"
        message="It was nothing you did. Please try again in a moment; what you have answered before is kept."
        requestId={error.digest}
        actions={<TryAgain retry={retry} />}
      />
    </main>
  );
}
