"use client";

import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { NotificationItem } from "@/lib/features/notifications/types";
import { Ago } from "./ago";
import { kindIcons, kindTones } from "./kind-icons";
import { markAsRead } from "./mark-as-read";

/** As the server sends it over JSON: times as text. */
export type ShownNotification = Omit<NotificationItem, "occurredAt"> & { occurredAt: Date | string };

type NotificationRowProps = {
  item: ShownNotification;
  /** The server's present moment, and the reader's zone. */
  now: Date | string;
  timeZone: string;
  /** Named where one works for several. */
  withOrganization?: boolean;
  onFollow?: () => void;
};

/** One notification: what happened, when, and the way there. Following it marks it as read. */
export function NotificationRow({ item, now, timeZone, withOrganization = false, onFollow }: NotificationRowProps) {
  const Icon = kindIcons[item.kind];
  const follow = () => {
    if (!item.isRead) markAsRead([item.id]);
    onFollow?.();
  };
  return (
    <Link
      href={item.href}
      prefetch={false}
      onClick={follow}
      className="flex items-start gap-3 rounded-md px-3 py-2.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", kindTones[item.kind] ?? "text-muted")} />
      <span className="min-w-0 grow">
        <span className="block leading-snug wrap-anywhere">
          {item.isRead ? null : <span className="sr-only">Unread: </span>}
          {item.sentence.map(({ text, strong }, index) => (
            // A sentence's parts never change their order.
            // biome-ignore lint/suspicious/noArrayIndexKey: the position is what tells two parts apart
            <span key={index} className={strong && "font-medium"}>
              {text}
            </span>
          ))}
        </span>
        <span className="mt-0.5 block text-xs text-muted">
          <Ago at={item.occurredAt} now={now} timeZone={timeZone} />
          {withOrganization ? ` · ${item.organizationName}` : null}
        </span>
      </span>
      <span
        aria-hidden
        className={cn("mt-1.5 size-2 shrink-0 rounded-full", item.isRead ? "bg-transparent" : "bg-accent")}
      />
    </Link>
  );
}
