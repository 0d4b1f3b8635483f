import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { fetchJson } from "@/components/layout/fetch-json";
import type { GuestPage } from "@/lib/features/guests/list/types";
import type { GuestListItem } from "@/lib/features/guests/types";
import type { RowRange } from "./use-visible-rows";

/** Rows a page, as the server answers them. */
const pageSize = 50;
/** Where one only flies past, nothing is read. */
const restMs = 70;

export const rowsKey = (eventId: string) => ["guests", eventId, "rows"] as const;

/** Tried once more after a moment; then one says so, and offers to try again. */
export const readsTwice = { retry: 1, retryDelay: 500 } as const;

type RowPagesInput = { eventId: string; query: string; first: GuestPage; range: RowRange };

/** The rows near the window, read by page as one gets there, wherever that is; and how many rows there are. */
export function useRowPages({ eventId, query, first, range }: RowPagesInput) {
  const client = useQueryClient();
  const [firstPage, lastPage] = [Math.floor(range.from / pageSize), Math.floor(Math.max(0, range.to - 1) / pageSize)];
  const isResting = useResting(firstPage, lastPage);
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...rowsKey(eventId), query, page],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchPage(eventId, query, page, signal),
      ...(page === 0 && { initialData: first }),
      enabled: isResting || page === 0,
      ...readsTwice,
    })),
  });
  const latest = results
    .filter(({ data }) => data)
    .sort((a, b) => b.dataUpdatedAt - a.dataUpdatedAt)
    .map(({ data }) => data?.counts.matching)[0];
  const [known, setKnown] = useState(first.counts.matching);
  if (latest !== undefined && latest !== known) setKnown(latest);
  // Also of pages that were read before and are not near now: a key may lead there and back.
  const rowAt = useCallback(
    (index: number): GuestListItem | undefined =>
      client.getQueryData<GuestPage>([...rowsKey(eventId), query, Math.floor(index / pageSize)])?.items[
        index % pageSize
      ],
    [client, eventId, query],
  );
  const failed = results.find(({ isError, data }) => isError && !data);
  return {
    total: latest ?? known,
    rowAt,
    isReading: results.some(({ data }) => !data),
    failed: failed ? { again: () => void failed.refetch(), isTrying: failed.isFetching } : null,
  };
}

function fetchPage(eventId: string, query: string, page: number, signal: AbortSignal): Promise<GuestPage> {
  const params = new URLSearchParams(query);
  params.set("at", String(page * pageSize));
  return fetchJson<GuestPage>(`/api/ui/guests/${eventId}?${params}`, { signal });
}

/** Whether the same pages have been near the window for a moment. */
function useResting(firstPage: number, lastPage: number): boolean {
  const here = `${firstPage}-${lastPage}`;
  const [rested, setRested] = useState("0-0");
  useEffect(() => {
    const timer = setTimeout(() => setRested(here), restMs);
    return () => clearTimeout(timer);
  }, [here]);
  return rested === here;
}
