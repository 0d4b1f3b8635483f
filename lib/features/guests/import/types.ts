/** What a column of the file may become. `ignore` leaves it out. */
export const importFields = [
  "fullName",
  "firstName",
  "lastName",
  "household",
  "householdKey",
  "email",
  "phone",
  "kind",
  "side",
  "tags",
  "dietaryNeeds",
  "accessibilityNeeds",
  "notes",
  "allowance",
  "envelope",
  "householdEmail",
  "householdPhone",
  "locale",
  "addressLine",
  "addressPostalCode",
  "addressCity",
  "addressCountry",
  "ignore",
] as const;
export type ImportField = (typeof importFields)[number];

/** One field per column of the file, left to right. */
export type ImportMapping = ImportField[];

export type ImportOptions = {
  /** Whether the first row holds column names. */
  hasHeader: boolean;
  /** A person who is on the list already, or stands in the file twice. */
  duplicates: "skip" | "update" | "add";
  /** Whether rows with mistakes are left out, or stop the whole import. */
  badRows: "skip" | "stop";
};

export type GuestKindName = "regular" | "vip" | "plus_one" | "child";

/** A row of the file, understood. Empty texts are null: the file says nothing of it. */
export type ImportCandidate = {
  line: number;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  kind: GuestKindName | null;
  side: string | null;
  tags: string[];
  dietaryNeeds: string | null;
  accessibilityNeeds: string | null;
  notes: string | null;
  householdName: string | null;
  householdKey: string | null;
  allowance: number | null;
  envelope: string | null;
  householdEmail: string | null;
  householdPhone: string | null;
  locale: string | null;
  addressLine: string | null;
  addressPostalCode: string | null;
  addressCity: string | null;
  addressCountry: string | null;
};

/** Why a row cannot come in: which column, and a plain reason. */
export type RowProblem = { line: number; column: string; reason: string };

/** A guest who is on the list already, as far as recognizing people needs it. */
export type KnownGuest = {
  id: string;
  nameKey: string;
  email: string | null;
  householdId: string;
  householdKey: string;
};

export type PlannedRow =
  | { line: number; fate: "created"; candidate: ImportCandidate; household: string }
  | { line: number; fate: "updated"; candidate: ImportCandidate; guestId: string }
  | { line: number; fate: "skipped"; candidate: ImportCandidate; reason: string }
  | { line: number; fate: "rejected"; column: string; reason: string };

export type ImportFateName = PlannedRow["fate"];

export type ImportPlan = {
  rows: PlannedRow[];
  /** New households by the key that rows name, or the id of one that exists. */
  households: Map<string, PlannedHousehold>;
  counts: Record<ImportFateName, number>;
};

export type PlannedHousehold = { existingId: string | null; name: string; first: ImportCandidate };

export type ImportStatusName = "uploaded" | "queued" | "running" | "completed" | "failed" | "cancelled" | "undone";

/** A run as lists and the wizard show it. */
export type ImportRunItem = {
  id: string;
  status: ImportStatusName;
  fileName: string;
  totalRows: number;
  processedRows: number;
  createdCount: number;
  updatedCount: number;
  skippedCount: number;
  rejectedCount: number;
  error: string | null;
  createdAt: string;
  finishedAt: string | null;
};

/** One row of the check or of the report. */
export type ImportRowItem = {
  line: number;
  fate: ImportFateName;
  name: string;
  household: string | null;
  column: string | null;
  reason: string | null;
};

/** What the wizard's second and third step show. */
export type ImportPreview = {
  columns: { header: string; field: ImportField; samples: string[] }[];
  options: ImportOptions;
  counts: Record<ImportFateName, number>;
  newHouseholds: number;
  /** Why the import cannot start with this mapping; null when it can. */
  blocker: string | null;
  rows: ImportRowItem[];
  /** Pass to see the next rows; null at the end. */
  nextLine: number | null;
};

/** A row of a finished import that did not simply come in, with its cells. */
export type ReportRow = {
  line: number;
  fate: "updated" | "skipped" | "rejected";
  column: string | null;
  reason: string | null;
  cells: string[];
};
