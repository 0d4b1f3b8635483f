export const audienceKinds = ["uninvited", "unanswered", "all"] as const;

/** Whom a mailing is meant for. */
export type Audience = { kind: (typeof audienceKinds)[number] } | { kind: "selected"; householdIds: string[] };

export type AudienceCount = {
  /** Households that a mail reaches, and the guests in them. */
  households: number;
  guests: number;
  /** Households meant as well, that nobody has an address of. */
  withoutEmail: number;
  /** Of the households: those that were invited before. */
  invitedBefore: number;
};

/** One mailing and how far it is. */
export type Mailing = {
  occasion: string;
  requestedAt: string;
  requestedBy: string | null;
  /** Households it goes to. */
  total: number;
  /** Mails made and handed over. */
  prepared: number;
  sent: number;
  failed: number;
};

/** A household on the list of who was asked and who answered. Instants are ISO 8601 texts. */
export type InvitedHousehold = {
  id: string;
  name: string;
  email: string | null;
  guestCount: number;
  /** Answers that are due: guests × sessions they are asked to. */
  asked: number;
  given: number;
  accepted: number;
  invitedAt: string | null;
  answeredAt: string | null;
};

export const householdFilters = ["all", "waiting", "answered", "uninvited", "no_email", "failed"] as const;
export type HouseholdFilter = (typeof householdFilters)[number];

export const householdFilterLabels: Record<HouseholdFilter, string> = {
  all: "All",
  waiting: "Not answered",
  answered: "Answered",
  uninvited: "Not invited by mail",
  no_email: "No e-mail address",
  failed: "Mail not delivered",
};
