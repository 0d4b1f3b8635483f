"use client";

import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/layout/fetch-json";
import type { AudienceCount } from "@/lib/features/announcements/types";

export type PreviewReader = { recipientKey: string; name: string; locale: string | null; isByText: boolean };
type Reached = { count: AudienceCount; readers: PreviewReader[] };

/** Whom the kept draft reaches now, counted again when its audience is another. */
export function useAudience(given: { eventId: string; announcementId: string; audience: string; initial: Reached }) {
  const { eventId, announcementId, audience, initial } = given;
  const { data, isFetching } = useQuery({
    queryKey: ["announcements", "audience", announcementId, audience],
    queryFn: ({ signal }) =>
      fetchJson<Reached>(`/api/ui/announcements/${eventId}/${announcementId}/audience`, { signal }),
    placeholderData: (previous) => previous ?? initial,
  });
  return { ...(data ?? initial), isFresh: !isFetching };
}
