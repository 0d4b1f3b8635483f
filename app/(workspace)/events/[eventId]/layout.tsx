import type { Metadata } from "next";
import type { ReactNode } from "react";
import { EventHead } from "@/components/events/event-head";
import { loadEventHeader } from "@/lib/features/events/loaders";

type Props = { params: Promise<{ eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await loadEventHeader((await params).eventId);
  return { title: { default: `${name} · Marquee`, template: `%s · ${name} · Marquee` } };
}

export default async function EventLayout({ params, children }: Props & { children: ReactNode }) {
  const event = await loadEventHeader((await params).eventId);
  return (
    <>
      <EventHead event={event} />
      {children}
    </>
  );
}
