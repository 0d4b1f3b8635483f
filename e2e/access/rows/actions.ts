import { accountRows } from "./accounts";
import { adminRows } from "./admin";
import { announcementRows } from "./announcements";
import { dashboardRows } from "./dashboard";
import { eventRows } from "./events";
import { guestRows, importRows, viewRows } from "./guests";
import { organizationRows, teamRows } from "./organizations";
import type { ActionRow } from "./row";
import { rsvpRows } from "./rsvp";
import { seatingActions } from "./seating";
import { suppressionRows } from "./suppressions";

/** Every server action of the product, by the name under which its file exports it. */
export const actionRows: Record<string, ActionRow> = {
  ...accountRows,
  ...adminRows,
  ...organizationRows,
  ...suppressionRows,
  ...teamRows,
  ...eventRows,
  ...dashboardRows,
  ...guestRows,
  ...viewRows,
  ...importRows,
  ...rsvpRows,
  ...announcementRows,
  ...seatingActions,
};
