"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { fetchJson } from "@/components/layout/fetch-json";
import { useLive } from "@/components/layout/live/use-live";
import { cn } from "@/components/ui/cn";
import type { Board } from "@/lib/features/rsvp/board/types";
import { BoardNumbers } from "./board-numbers";
import { MissingCard } from "./missing-card";
import { RecentAnswers } from "./recent-answers";
import { SessionCard } from "./session-card";
import { TrendCard } from "./trend-card";

/** The board as the server made it, read again whenever an answer arrives. */
export function LiveBoard({ eventId, initial, canSend }: { eventId: string; initial: Board; canSend: boolean }) {
  const client = useQueryClient();
  const queryKey = ["rsvp", "board", eventId];
  const { data: board } = useQuery({
    queryKey,
    queryFn: () => fetchJson<Board>(`/api/ui/rsvp/${eventId}/board`),
    initialData: initial,
  });
  useLive({ eventId }, ["rsvp/answer.given", "guests/list.changed", "events/event.updated"], () => {
    void client.invalidateQueries({ queryKey });
  });
  return (
    <div className="flex flex-col gap-4">
      <BoardNumbers eventId={eventId} board={board} />
      {/* Padding, not a margin: a column swallows the margin of its last card. */}
      <div className={cn("-mb-4 gap-4", board.sessions.length > 1 && "lg:columns-2 2xl:columns-3")}>
        {board.sessions.map((session) => (
          <div key={session.id} className="break-inside-avoid pb-4">
            <SessionCard eventId={eventId} session={session} timeZone={board.timeZone} />
          </div>
        ))}
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <TrendCard days={board.trend} />
          <MissingCard eventId={eventId} board={board} canSend={canSend} />
        </div>
        <RecentAnswers eventId={eventId} answers={board.recent} timeZone={board.timeZone} />
      </div>
    </div>
  );
}
