import { z } from "zod";
import { chosenPassword, emailSchema, personNameSchema } from "@/lib/features/accounts/rules/fields";
import { membershipRoles } from "../rules/roles";

const token = z.string().max(200).default("");
const invitationId = z.string().max(50);

export const inviteMemberSchema = z.object({ email: emailSchema, role: z.enum(membershipRoles, "Choose a role.") });
export const invitationIdSchema = z.object({ invitationId });
export const answerInvitationSchema = z.object({ token });
export const registerByInvitationSchema = z.object({ token, name: personNameSchema, password: chosenPassword });
