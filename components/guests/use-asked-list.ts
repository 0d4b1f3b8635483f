"use client";

import { type UseQueryOptions, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { fetchJson, RequestRefused } from "@/components/layout/fetch-json";
import { type GuestQuery, listAddress, readGuestQuery } from "@/lib/features/guests/list/schema";
import type { GuestPage, HouseholdPage } from "@/lib/features/guests/list/types";
import { readsTwice, rowsKey } from "./table/use-row-pages";

/** The beginning of a list, and the address that names it. */
export type ReadList =
  | { view: "people"; address: string; page: GuestPage }
  | { view: "households"; address: string; page: HouseholdPage };

type AskedList = {
  /** What the address asks for. */
  query: GuestQuery;
  /** The last list that could be read: until another is, it stays. */
  shown: ReadList;
  isReading: boolean;
  /** What was asked for could not be read. */
  failed: { again: () => void; isTrying: boolean; message: string | null } | null;
  go: (href: string, how?: "replace" | "push") => void;
};

/**
 * The list that the address names, read by the page itself: a search, a filter or another order asks for rows alone, and
 * where they cannot be read, what one sees stays.
 */
export function useAskedList(eventId: string, first: ReadList): AskedList {
  const params = useSearchParams();
  const query = useMemo(() => readGuestQuery(new URLSearchParams(params)), [params]);
  const address = listAddress(query);
  const base = `/api/ui/guests/${eventId}`;
  const known = first.address === address ? first : null;
  const people = useBeginning<GuestPage>([...rowsKey(eventId), address, 0], `${base}?${address}`, {
    enabled: query.view === "people",
    ...(known?.view === "people" && { initialData: known.page }),
  });
  const households = useBeginning<HouseholdPage>(
    ["guests", eventId, "households", address],
    `${base}/households?${address}`,
    {
      enabled: query.view === "households",
      ...(known?.view === "households" && { initialData: known.page }),
    },
  );
  const [shown, setShown] = useState(first);
  const asked = query.view === "people" ? people : households;
  if (asked.data && (asked.data !== shown.page || address !== shown.address)) {
    if (query.view === "people" && people.data) setShown({ view: "people", address, page: people.data });
    if (query.view === "households" && households.data)
      setShown({ view: "households", address, page: households.data });
  }
  const go = useCallback((href: string, how: "replace" | "push" = "replace") => {
    if (how === "push") window.history.pushState(null, "", href);
    else window.history.replaceState(null, "", href);
  }, []);
  return {
    query,
    shown,
    // Whether it fetches is asked for only where it shows: who asks is drawn anew at each beginning and end.
    isReading: asked.isLoading,
    failed:
      asked.isError && !asked.data
        ? {
            again: () => void asked.refetch(),
            isTrying: asked.isFetching,
            message: asked.error instanceof RequestRefused ? asked.error.message : null,
          }
        : null,
    go,
  };
}

function useBeginning<Page>(
  queryKey: readonly unknown[],
  url: string,
  options: Pick<UseQueryOptions<Page>, "enabled"> & { initialData?: Page },
): UseQueryResult<Page> {
  return useQuery<Page>({
    queryKey,
    queryFn: ({ signal }) => fetchJson<Page>(url, { signal }),
    ...readsTwice,
    ...options,
  });
}
