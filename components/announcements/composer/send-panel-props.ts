import type { AudienceCount } from "@/lib/features/announcements/types";
import type { Kept } from "./use-kept";

/** What sending needs to know, now or later. */
export type SendPanelProps = {
  event: { id: string; name: string; timeZone: string };
  announcementId: string;
  count: AudienceCount;
  /** The count is of what is chosen now. */
  isCounted: boolean;
  isGuestsOnly: boolean;
  kept: Kept;
  can: { send: boolean; keepTemplates: boolean };
  sendKey: string;
  onDone: () => void;
};
