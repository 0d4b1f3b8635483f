import type { NoteKind, PageSection } from "@/lib/features/events/public-page/types";

export const noteKindLabels: Record<NoteKind, string> = {
  travel: "Getting there",
  parking: "Parking",
  stay: "Where to stay",
  dress_code: "Dress code",
  children: "Children",
  gifts: "Gifts",
  contact: "Contact",
  other: "Something else",
};

export const sectionLabels: Record<PageSection, string> = {
  story: "Story",
  schedule: "Schedule",
  place: "Place and maps",
  notes: "Practical notes",
  questions: "Questions and answers",
};
