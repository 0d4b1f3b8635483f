import { ChevronRight, CircleAlert, Info, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useFormats } from "#formats";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Attention, AttentionList } from "@/lib/features/dashboard/types";
import { PutOff } from "./put-off";
import { WakeAll } from "./wake-all";

const marks = {
  danger: <CircleAlert aria-label="Urgent:" className="size-4 text-danger-ink" />,
  warning: <TriangleAlert aria-label="Soon:" className="size-4 text-warning-ink" />,
  info: <Info aria-label="To do:" className="size-4 text-info-ink" />,
};

/** What needs this person, the most pressing first; each leads to where it is done, or is put off. */
export function NeedsYou({ attention: { items, more, putOff } }: { attention: AttentionList }) {
  const formats = useFormats();
  return (
    <Card aria-labelledby="needs-you">
      <CardHeader
        id="needs-you"
        title="What needs you today"
        actions={putOff > 0 ? <WakeAll count={putOff} /> : null}
      />
      {items.length === 0 ? (
        <EmptyState level={3} title="Nothing waits for you" className="pt-4 pb-10">
          {putOff > 0
            ? "Everything else is put off. It comes back by itself."
            : "Deadlines, missing answers and unsent invitations appear here as they come up."}
        </EmptyState>
      ) : (
        <ul className="border-t border-border">
          {items.map((item) => (
            <Item key={`${item.event?.id} ${item.kind}`} item={item} />
          ))}
        </ul>
      )}
      {more > 0 ? (
        <p className="border-t border-border px-5 py-3 text-muted">
          {formats.count(more)} more, less pressing. They move up as these are done.
        </p>
      ) : null}
    </Card>
  );
}

function Item({ item }: { item: Attention }) {
  return (
    <li className="flex items-stretch border-b border-border last:border-b-0">
      <Link
        href={item.href}
        className="group flex min-h-12 min-w-0 grow items-center gap-3 py-2.5 pl-5 hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="shrink-0">{marks[item.tone]}</span>
        <span className="min-w-0 grow">
          <span className="block wrap-anywhere">{item.sentence}</span>
          {item.event ? <span className="block truncate text-[0.9286em] text-muted">{item.event.name}</span> : null}
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
      </Link>
      <div className="flex w-12 shrink-0 items-center justify-center">
        {item.event ? <PutOff eventId={item.event.id} kind={item.kind} about={item.sentence} /> : null}
      </div>
    </li>
  );
}
