import { ChevronRight, CircleAlert, Info, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Attention } from "@/lib/features/dashboard/types";

const marks = {
  danger: <CircleAlert aria-label="Urgent:" className="size-4 text-danger-ink" />,
  warning: <TriangleAlert aria-label="Soon:" className="size-4 text-warning-ink" />,
  info: <Info aria-label="To do:" className="size-4 text-info-ink" />,
};

/** What needs this person, the most pressing first; each leads to where it is done. */
export function AttentionList({ items }: { items: readonly Attention[] }) {
  return (
    <Card>
      <CardHeader title="Needs you" />
      {items.length === 0 ? (
        <EmptyState level={3} title="Nothing waits for you" className="pt-4 pb-10">
          Deadlines, missing answers and unsent invitations appear here as they come up.
        </EmptyState>
      ) : (
        <ul className="border-t border-border">
          {items.map((item) => (
            <li key={`${item.eventId} ${item.sentence}`} className="border-b border-border last:border-b-0">
              <Link
                href={item.href}
                className="group flex min-h-12 items-center gap-3 px-5 py-2.5 hover:bg-hover focus-visible:-outline-offset-2"
              >
                <span className="shrink-0">{marks[item.tone]}</span>
                <span className="min-w-0 grow">
                  <span className="block">{item.sentence}</span>
                  <span className="block truncate text-[0.9286em] text-muted">{item.eventName}</span>
                </span>
                <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
