"use client";

import { useLinkStatus } from "next/link";

/**
 * Within a `Link` that is `relative`: a line under it while its page is on its way, once that takes longer than a blink.
 * On a slow line nothing else would tell that the press was heard.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden
      data-pending={pending || undefined}
      className="pointer-events-none absolute inset-x-2 -bottom-px h-0.5 rounded-full bg-accent-ink opacity-0 data-pending:animate-pending"
    />
  );
}
