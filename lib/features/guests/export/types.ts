import type { GuestListItem, TagItem } from "../types";

type ExportHousehold = {
  id: string;
  name: string;
  envelope: string | null;
  email: string | null;
  phone: string | null;
  addressLine: string | null;
  addressCity: string | null;
  addressPostalCode: string | null;
  addressCountry: string | null;
  locale: string | null;
  allowance: number;
};

/** What an export says of a guest. */
type ExportedGuest = Pick<
  GuestListItem,
  | "firstName"
  | "lastName"
  | "email"
  | "phone"
  | "kind"
  | "side"
  | "dietaryNeeds"
  | "accessibilityNeeds"
  | "notes"
  | "tagIds"
  | "answers"
>;

export type ExportGuest = { guest: ExportedGuest; household: ExportHousehold };

/** What columns need to know of the event: the names of tags and sessions. */
export type ExportContext = { tags: Pick<TagItem, "id" | "name">[]; sessions: { id: string; name: string }[] };

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Longer lists are written in the background; shorter ones come at once. */
export const streamedAtMost = 2000;

export type ExportStatus = "queued" | "running" | "completed" | "failed" | "cancelled";

/** A file that is being made in the background, or was. */
export type ExportItem = {
  id: string;
  fileName: string;
  status: ExportStatus;
  totalRows: number;
  writtenRows: number;
  /** Where the file is fetched, while it is kept. */
  href: string | null;
  createdAt: string;
};
