import type { MembershipRole } from "../rules/roles";

/** A member as the members page lists them. */
export type MemberItem = {
  id: string;
  userId: string;
  name: string;
  email: string;
  pictureFileId: string | null;
  role: MembershipRole;
  isSelf: boolean;
  /** Events of the organization whose team they are on. */
  teamCount: number;
  since: Date;
};
