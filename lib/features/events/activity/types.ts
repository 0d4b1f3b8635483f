/** One thing that somebody did, ready to be read. */
export type ActivityItem = {
  id: string;
  /** Who: a person, a household, or null for Marquee itself. */
  actor: string | null;
  /** What, behind the name: "changed the venue". */
  text: string;
  at: Date;
};

export type ActivityPage = { items: ActivityItem[]; timeZone: string; nextCursor: string | null };
