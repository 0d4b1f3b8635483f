"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useFormats } from "#formats";
import { LinkButton } from "@/components/ui/link-button";
import { listHref } from "@/components/ui/list-url";
import { Spinner } from "@/components/ui/spinner";

type MoreRowsProps = {
  noun: readonly [one: string, many: string];
  shown: number;
  total: number;
  nextCursor: string | null;
  /** Rows are being read: further ones, or these again. */
  busy: boolean;
  /** The last attempt failed: do not try by itself. */
  failed: boolean;
  onMore: () => void;
};

/** The foot of a list: how far it was read. Reads on when it comes into sight, and is a link without a script. */
export function MoreRows({ shown, total, noun, nextCursor, busy, failed, onMore }: MoreRowsProps) {
  const { count } = useFormats();
  const pathname = usePathname();
  const params = useSearchParams();
  const isWhole = shown >= total;
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-3 border-t border-border px-5 py-2.5 text-[0.9286em] text-muted">
      <p className="tabular-nums">
        {isWhole ? count(total) : `${count(shown)} of ${count(total)}`} {total === 1 ? noun[0] : noun[1]}
      </p>
      {nextCursor ? (
        <LinkButton
          size="sm"
          href={listHref(pathname, params, { after: nextCursor })}
          prefetch={false}
          onClick={(event) => {
            event.preventDefault();
            onMore();
          }}
          icon={busy ? <Spinner /> : null}
        >
          {failed ? "That did not work. Try again" : "Show more"}
        </LinkButton>
      ) : null}
      {nextCursor && !failed ? <Sentinel key={nextCursor} busy={busy} onSeen={onMore} /> : null}
    </div>
  );
}

/** Tells that the end of the list is near, once nothing else is being read: one reading would stop the other. */
function Sentinel({ busy, onSeen }: { busy: boolean; onSeen: () => void }) {
  const mark = useRef<HTMLSpanElement>(null);
  const [isNear, setNear] = useState(false);
  const seen = useEffectEvent(onSeen);
  useEffect(() => {
    const node = mark.current;
    if (!node) return;
    // A busy page is told of several crossings at once: the last one holds.
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: "600px",
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (isNear && !busy) seen();
  }, [isNear, busy]);
  return <span ref={mark} aria-hidden />;
}
