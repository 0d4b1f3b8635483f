import type { RsvpState } from "@/lib/features/rsvp/answers/types";

/** By which a form is told from those before and after an answer; later ones sort behind. */
export const stampOf = ({ household }: Pick<RsvpState, "household">): string =>
  household.lastAnsweredAt?.toISOString() ?? "";
