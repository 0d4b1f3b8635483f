"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orgAction } from "@/lib/platform/action/define";
import { done } from "@/lib/platform/result";
import { changeMemberRole, leaveOrganization, removeMember } from "./mutations";
import { changeMemberRoleSchema, leaveSchema, removeMemberSchema } from "./schema";

export const changeMemberRoleAction = orgAction({
  permission: "org.members",
  schema: changeMemberRoleSchema,
  async run(scope, input) {
    const result = await changeMemberRole(scope, input);
    return result.ok ? done({ message: `${result.name} has a new role.` }) : result;
  },
  after: () => revalidatePath("/", "layout"),
});

export const removeMemberAction = orgAction({
  permission: "org.members",
  schema: removeMemberSchema,
  async run(scope, input) {
    const result = await removeMember(scope, input.membershipId);
    return result.ok ? done({ message: `${result.name} is no longer a member.` }) : result;
  },
  after: () => revalidatePath("/settings/members"),
});

export const leaveOrganizationAction = orgAction({
  schema: leaveSchema,
  run: leaveOrganization,
  after: () => {
    revalidatePath("/", "layout");
    redirect("/dashboard");
  },
});
