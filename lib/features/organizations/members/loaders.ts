import { requireUser } from "@/lib/platform/access/gates";
import { orgLoader } from "@/lib/platform/loader";
import { listInvitations } from "../invitations/data";
import { listMembers } from "./data";

/** Members and the invitations that wait, for who looks after them; with how the person who looks writes dates. */
export const loadMembers = orgLoader("org.members", async (scope) => {
  const [{ timeZone }, members, invitations] = await Promise.all([
    requireUser(),
    listMembers(scope),
    listInvitations(scope),
  ]);
  return { members, invitations, timeZone };
});
