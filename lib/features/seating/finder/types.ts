import type { PageLook } from "@/lib/features/events/public-page/types";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { LayoutItem, TableShape } from "../types";

/** A table as a guest is led to it: its number, and the room around it. It names nobody else. */
export type FoundSeat = {
  /** The part of the event; null for the whole of it. */
  sessionName: string | null;
  layoutId: string;
  table: { number: number; name: string | null; shape: TableShape };
  /** 1, 2, … around the table. */
  position: number;
};

/** What a room's plan is drawn of. */
export type FinderPlan = Pick<LayoutItem, "outline" | "tables"> & {
  objects: (LayoutItem["objects"][number] & { label: string | null })[];
};

export type FoundGuest = { name: string; seats: FoundSeat[] };

/** Seats, with the plans of the rooms that they are in. */
export type FoundSeats = { guests: FoundGuest[]; plans: Record<string, FinderPlan> };

export type FinderPage = { eventName: string; locale: Locale; look: PageLook; isReleased: boolean };

/** A name and a table number, for the screen at the entrance. */
export type ScreenEntry = { name: string; table: number; tableName: string | null; isRow: boolean };

export type SeatScreen = {
  eventName: string;
  locale: Locale;
  layouts: { id: string; name: string; entries: ScreenEntry[] }[];
};
