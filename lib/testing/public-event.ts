import type { PublicEvent } from "@/lib/features/events/public-page/types";

/** A published event as its page knows it, for tests that need no database. */
export function publicEventOf(data: Partial<PublicEvent> = {}): PublicEvent {
  return {
    id: "e",
    name: "Autumn Gala",
    slug: "gala",
    url: "https://marquee.example/e/gala",
    kind: "gala",
    status: "confirmed",
    cancelReason: null,
    isListed: true,
    startsAt: new Date("2027-06-12T13:00:00Z"),
    endsAt: new Date("2027-06-12T21:00:00Z"),
    daysAhead: 12,
    timeZone: "Europe/Paris",
    locale: "en",
    ownLocale: "en",
    dateLocale: "en-GB",
    summary: null,
    description: null,
    place: {
      venueName: null,
      addressLine: null,
      addressCity: null,
      addressPostalCode: null,
      addressCountry: null,
      latitude: null,
      longitude: null,
    },
    contactEmail: null,
    coverFileId: null,
    host: { name: "Planners", accentColor: null },
    look: { theme: "classic", font: "fraunces", accent: "#74285a" },
    sections: ["story", "schedule", "place", "notes", "questions"],
    notes: [],
    questions: [],
    sessions: [],
    ...data,
  };
}
