import { requireUser } from "@/lib/platform/access/gates";
import { permissions } from "@/lib/platform/access/permissions";
import { eventLoader } from "@/lib/platform/loader";
import { listStaffInvitations } from "../invitations/data";
import { staffRoles } from "../rules/roles";
import { listEverywhere, listStaff, listStaffCandidates } from "./data";
import { mayHandle } from "./policy";
import { permissionsOfRole } from "./rules";

/** The event's team, who could join it, and what the person who looks may hand out. */
export const loadTeam = eventLoader("event.staff", async (scope) => {
  const [{ timeZone }, staff, everywhere, candidates, invitations] = await Promise.all([
    requireUser(),
    listStaff(scope),
    listEverywhere(scope),
    listStaffCandidates(scope),
    listStaffInvitations(scope),
  ]);
  return {
    timeZone,
    staff,
    everywhere,
    candidates,
    invitations,
    roles: staffRoles.filter((role) => mayHandle(scope, permissionsOfRole(role))),
    grantable: permissions.filter((permission) => scope.can(permission)),
  };
});
