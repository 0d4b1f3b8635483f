"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/layout/live/use-live";

const restMs = 1_000;
/** A list that was read far down costs a request a page to read again: others' changes may wait. */
const longRestMs = 15_000;
const longFrom = 5;

/** Reads the list again when guests or answers change elsewhere; a burst is read once. */
export function useFreshList(eventId: string, pageCount = 1): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive({ eventId }, ["guests/list.changed", "rsvp/answer.given"], () => {
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        void client.invalidateQueries({ queryKey: ["guests", eventId] });
      },
      pageCount < longFrom ? restMs : longRestMs,
    );
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
