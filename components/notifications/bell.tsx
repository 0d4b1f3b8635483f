"use client";

import { Bell as BellIcon } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useFormats } from "#formats";
import { fetchJson } from "@/components/layout/fetch-json";
import { useLive } from "@/components/layout/live/use-live";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import type { ShownBell } from "./bell-panel";

const BellPanel = dynamic(() => import("./bell-panel").then((module) => module.BellPanel), {
  loading: () => <Skeleton className="h-40" />,
});

/** The bell of the top bar: how many one has not read, and what happened last. It hears of news by itself. */
export function Bell({ unread: first }: { unread: number }) {
  const formats = useFormats();
  const [unread, setUnread] = useState(first);
  const [open, setOpen] = useState(false);
  const [bell, setBell] = useState<ShownBell | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => setUnread(first), [first]);

  const read = async () => {
    try {
      const next = await fetchJson<ShownBell>("/api/ui/notifications");
      setBell(next);
      setUnread(next.unread);
      setBroken(false);
    } catch (error) {
      // The number stays as it was; the open panel says that it could not be read.
      if (!(error instanceof Error)) throw error;
      setBroken(true);
    }
  };
  useLive({}, ["notifications/list.changed"], read);

  const label = unread === 0 ? "Notifications" : `Notifications, ${formats.count(unread)} unread`;
  return (
    <Popover
      label="Notifications"
      align="end"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) void read();
      }}
      className="w-[min(25rem,calc(100vw-1rem))] max-w-none p-0"
      trigger={
        <button
          type="button"
          aria-label={label}
          className="relative grid size-9 place-items-center rounded-full text-muted touch-target hover:bg-hover hover:text-ink focus-ring"
        >
          <BellIcon aria-hidden className="size-[1.125rem]" strokeWidth={1.9} />
          {unread > 0 ? (
            <span
              aria-hidden
              className="absolute top-0.5 right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-2xs leading-4 font-semibold text-accent-contrast tabular-nums ring-2 ring-background"
            >
              {unread > 99 ? "99+" : unread}
            </span>
          ) : null}
        </button>
      }
    >
      <BellPanel bell={bell} isBroken={isBroken} onLeave={() => setOpen(false)} />
    </Popover>
  );
}
