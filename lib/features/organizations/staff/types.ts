import type { Permission } from "@/lib/platform/access/permissions";
import type { MembershipRole, StaffRole } from "../rules/roles";

/** Somebody on an event's team. */
export type StaffItem = {
  id: string;
  userId: string;
  name: string;
  email: string;
  pictureFileId: string | null;
  role: StaffRole;
  /** Single permissions added to and taken from the role. */
  grants: Permission[];
  revokes: Permission[];
  /** Their role in the organization; owners and planners may do everything here whatever their place on the team. */
  membership: MembershipRole | null;
  isSelf: boolean;
  /** Whether the person who looks may change or remove them. */
  canChange: boolean;
};

/** A member of the organization who is not on the team yet. */
export type StaffCandidate = { userId: string; name: string; email: string };

/** Owners and planners: they work on every event without being on its team. */
export type EverywhereItem = { userId: string; name: string; pictureFileId: string | null; membership: MembershipRole };
