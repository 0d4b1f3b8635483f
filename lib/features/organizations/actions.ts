"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { orgAction, userAction } from "@/lib/platform/action/define";
import { done } from "@/lib/platform/result";
import { createOrganization } from "./mutations/create-organization";
import { switchOrganization } from "./mutations/switch-organization";
import { updateOrganizationSettings } from "./mutations/update-settings";
import { createOrganizationSchema, organizationSettingsSchema, switchOrganizationSchema } from "./schema";

export const createOrganizationAction = userAction({
  schema: createOrganizationSchema,
  run: createOrganization,
  after: () => {
    revalidatePath("/", "layout");
    redirect("/dashboard");
  },
});

export const switchOrganizationAction = userAction({
  schema: switchOrganizationSchema,
  run: switchOrganization,
  after: () => {
    revalidatePath("/", "layout");
    redirect("/dashboard");
  },
});

export const updateOrganizationSettingsAction = orgAction({
  permission: "org.settings",
  schema: organizationSettingsSchema,
  async run(scope, input) {
    const result = await updateOrganizationSettings(scope, input);
    return result.ok ? done({ message: "The settings are saved." }) : result;
  },
  after: () => revalidatePath("/", "layout"),
});
