import { z } from "zod";
import { emailSchema } from "@/lib/features/accounts/rules/fields";
import { isEventPermission, isPermission, type Permission } from "@/lib/platform/access/permissions";
import { staffRoles } from "../rules/roles";

const role = z.enum(staffRoles, "Choose a role.");
const staffId = z.string().max(50);

const eventPermission = z
  .string()
  .refine(
    (text): text is Permission => isPermission(text) && isEventPermission(text),
    "This cannot be given on an event.",
  );

export const addStaffSchema = z.object({
  userId: z.string("Choose a person.").min(1, "Choose a person.").max(50),
  role,
});
export const inviteStaffSchema = z.object({ email: emailSchema, role });
/** Role and ticked permissions together: what differs from the role is kept as its overrides. */
export const changeStaffSchema = z.object({
  staffId,
  role,
  permissions: z.array(eventPermission).max(60).optional(),
});
export const staffIdSchema = z.object({ staffId });
export const staffInvitationSchema = z.object({ invitationId: z.string().max(50) });
