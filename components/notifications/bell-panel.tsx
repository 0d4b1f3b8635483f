"use client";

import { BellOff } from "lucide-react";
import Link from "next/link";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { Bell } from "@/lib/features/notifications/types";
import { markAsRead } from "./mark-as-read";
import { NotificationRow, type ShownNotification } from "./notification-row";

/** The bell as it comes over JSON. */
export type ShownBell = Omit<Bell, "latest" | "now"> & { latest: ShownNotification[]; now: string };

type BellPanelProps = { bell: ShownBell | null; isBroken: boolean; onLeave: () => void };

/** What drops from the bell: the latest notifications, and the way to all of them. */
export function BellPanel({ bell, isBroken, onLeave }: BellPanelProps) {
  const [pending, startTransition] = useTransition();
  return (
    <>
      <div className="flex min-h-12 items-center justify-between gap-3 border-b border-border px-4 py-2">
        <h2 className="font-semibold">Notifications</h2>
        {bell && bell.unread > 0 ? (
          <Button variant="ghost" size="sm" pending={pending} onClick={() => startTransition(() => markAsRead())}>
            Mark all as read
          </Button>
        ) : null}
      </div>
      <div className="max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain p-1">
        <Latest bell={bell} isBroken={isBroken} onLeave={onLeave} />
      </div>
      <div className="border-t border-border p-1">
        <Link
          href="/notifications"
          onClick={onLeave}
          className="block rounded-md px-3 py-2 text-center font-medium text-accent-ink hover:bg-hover"
        >
          See all notifications
        </Link>
      </div>
    </>
  );
}

function Latest({ bell, isBroken, onLeave }: BellPanelProps) {
  if (isBroken) {
    return (
      <p role="alert" className="px-3 py-6 text-center text-muted">
        Your notifications could not be read. They will be tried again with the next one.
      </p>
    );
  }
  if (!bell) return <Skeleton className="m-2 h-40" />;
  if (bell.latest.length === 0) {
    return (
      <EmptyState icon={<BellOff />} title="Nothing yet" className="py-8">
        Answers, imports and changes to your events are told here.
      </EmptyState>
    );
  }
  return (
    <ul>
      {bell.latest.map((item) => (
        <li key={item.id}>
          <NotificationRow item={item} now={bell.now} timeZone={bell.timeZone} onFollow={onLeave} />
        </li>
      ))}
    </ul>
  );
}
