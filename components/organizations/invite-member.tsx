"use client";

import { UserPlus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { inviteMemberAction } from "@/lib/features/organizations/invitations/actions";
import { FormDialog } from "./form-dialog";
import { MembershipRoleChoice } from "./role-choice";

/** Invites somebody to the organization. */
export function InviteMember() {
  return (
    <FormDialog
      title="Invite somebody"
      description="They get a mail with a link that works for two weeks."
      action={inviteMemberAction}
      submit="Send invitation"
      trigger={
        <Button variant="primary" icon={<UserPlus aria-hidden />}>
          Invite somebody
        </Button>
      }
    >
      <Field name="email" label="E-mail address" required>
        <Input type="email" inputMode="email" autoComplete="off" />
      </Field>
      <MembershipRoleChoice />
    </FormDialog>
  );
}
