import { z } from "zod";
import { membershipRoles } from "../rules/roles";

const membershipId = z.string().max(50);

export const changeMemberRoleSchema = z.object({ membershipId, role: z.enum(membershipRoles, "Choose a role.") });
export const removeMemberSchema = z.object({ membershipId });
export const leaveSchema = z.object({});
