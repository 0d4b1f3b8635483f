import type { InvitationState } from "../rules/invitations";
import type { MembershipRole, StaffRole } from "../rules/roles";

/** What an invitation offers: a place in the organization, or on one event's team. */
export type Offer =
  | { kind: "membership"; role: MembershipRole }
  | { kind: "staff"; eventId: string; eventName: string; role: StaffRole };

/** An invitation that waits for its answer, as its senders see it. */
export type InvitationItem = {
  id: string;
  email: string;
  offer: Offer;
  state: InvitationState;
  expiresAt: Date;
};

/** An invitation as its link shows it to whoever was invited. */
export type InvitationCard = {
  email: string;
  organizationName: string;
  accentColor: string | null;
  inviterName: string | null;
  offer: Offer;
  state: InvitationState;
  /** Whether the address has an account already, so that the page offers the right way in. */
  hasAccount: boolean;
};
