"use client";

import { lazy, Suspense } from "react";
import type { GuestErrorProps } from "./guest-error-words";

// Fetched when something broke: no guest's first visit carries it.
const GuestErrorWords = lazy(() => import("./guest-error-words"));

/** A failure on the guests' paper. */
export function GuestError(props: GuestErrorProps) {
  return (
    <main id="main">
      <Suspense>
        <GuestErrorWords {...props} />
      </Suspense>
    </main>
  );
}
