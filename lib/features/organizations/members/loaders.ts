import { orgLoader } from "@/lib/platform/loader";
import { listInvitations } from "../invitations/data";
import { listMembers } from "./data";

/** Members and the invitations that wait, for who looks after them. */
export const loadMembers = orgLoader("org.members", async (scope) => {
  const [members, invitations] = await Promise.all([listMembers(scope), listInvitations(scope)]);
  return { members, invitations };
});
