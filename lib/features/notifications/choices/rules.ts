import type { NotificationKind } from "../types";

/** What each kind is about, in a person's words, in the groups of their settings. */
export const kindGroups: readonly { label: string; kinds: readonly { kind: NotificationKind; label: string }[] }[] = [
  {
    label: "Guests",
    kinds: [
      { kind: "answers_given", label: "Guests have answered" },
      { kind: "capacity_full", label: "An event or a session is full" },
      { kind: "seats_released", label: "Guests who are not coming gave their seats back" },
      { kind: "invitations_sent", label: "A colleague has sent invitations" },
      { kind: "mail_failed", label: "A mail could not be delivered" },
      { kind: "import_finished", label: "An import is done" },
      { kind: "import_failed", label: "An import has failed" },
      { kind: "export_finished", label: "A file you asked for is ready" },
      { kind: "export_failed", label: "A file you asked for could not be written" },
      { kind: "import_undone", label: "A colleague has taken an import back" },
    ],
  },
  {
    label: "Events",
    kinds: [
      { kind: "event_confirmed", label: "An event is confirmed" },
      { kind: "event_moved", label: "An event begins or ends at another time" },
      { kind: "event_cancelled", label: "An event is cancelled" },
      { kind: "event_deleted", label: "An event is deleted" },
    ],
  },
  {
    label: "Team",
    kinds: [
      { kind: "staff_added", label: "You are put on the team of an event" },
      { kind: "staff_joined", label: "Somebody joins the team of an event" },
      { kind: "member_joined", label: "Somebody joins your organization" },
    ],
  },
];
