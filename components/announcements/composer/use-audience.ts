"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/layout/fetch-json";
import type { AudienceCount } from "@/lib/features/announcements/types";

export type PreviewReader = { recipientKey: string; name: string; locale: string | null };
type Reached = { count: AudienceCount; readers: PreviewReader[] };

/** Whom the kept draft reaches now, counted again with each version of it. */
export function useAudience(given: { eventId: string; announcementId: string; version: number; initial: Reached }) {
  const { eventId, announcementId, version, initial } = given;
  const { data, isFetching } = useQuery({
    queryKey: ["announcements", "audience", announcementId, version],
    queryFn: ({ signal }) =>
      fetchJson<Reached>(`/api/ui/announcements/${eventId}/${announcementId}/audience`, { signal }),
    placeholderData: (previous) => previous ?? initial,
  });
  return { ...(data ?? initial), isFresh: !isFetching };
}
