"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/layout/fetch-json";

type Page<Item> = { items: Item[]; nextCursor: string | null };

type PagesInput<P> = {
  eventId: string;
  /** The route that answers with pages. */
  path: string;
  /** The address's own query. */
  query: string;
  /** The page that came with the document. */
  first: P;
};

/**
 * The rows of a list as far as they were read, from the page that the server rendered on. Rows that moved between two
 * pages while one was reading are shown once.
 */
export function usePages<Item extends { id: string }, P extends Page<Item>>({
  eventId,
  path,
  query,
  first,
}: PagesInput<P>) {
  const start = new URLSearchParams(query).get("after");
  const pages = useInfiniteQuery({
    queryKey: ["guests", eventId, path, query],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams(query);
      if (pageParam) params.set("after", pageParam);
      return fetchJson<P>(`${path}?${params}`, { signal });
    },
    initialPageParam: start,
    initialData: { pages: [first], pageParams: [start] },
    getNextPageParam: (last: P) => last.nextCursor,
  });
  const items = new Map<string, Item>();
  for (const page of pages.data.pages) for (const item of page.items) items.set(item.id, item);
  const latest = pages.data.pages[0] ?? first;
  return { ...pages, items: [...items.values()], latest };
}
