import {
  Armchair,
  CalendarCheck,
  CalendarClock,
  CalendarX,
  CircleAlert,
  FileCheck,
  FileDown,
  FileX,
  type LucideIcon,
  MailCheck,
  MailX,
  Trash,
  Undo,
  UserPlus,
  UsersRound,
} from "lucide-react";
import type { NotificationKind } from "@/lib/features/notifications/types";

export const kindIcons: Record<NotificationKind, LucideIcon> = {
  answers_given: MailCheck,
  capacity_full: CircleAlert,
  seats_released: Armchair,
  import_finished: FileCheck,
  import_failed: FileX,
  import_undone: Undo,
  invitations_sent: MailCheck,
  mail_failed: MailX,
  event_confirmed: CalendarCheck,
  event_moved: CalendarClock,
  event_cancelled: CalendarX,
  event_deleted: Trash,
  member_joined: UserPlus,
  staff_joined: UserPlus,
  staff_added: UsersRound,
  export_finished: FileDown,
  export_failed: FileX,
};

/** What went wrong, or ended, has a tone of its own. */
export const kindTones: Partial<Record<NotificationKind, string>> = {
  import_failed: "text-danger-ink",
  export_failed: "text-danger-ink",
  mail_failed: "text-danger-ink",
  event_cancelled: "text-danger-ink",
  event_deleted: "text-danger-ink",
  capacity_full: "text-warning-ink",
};
