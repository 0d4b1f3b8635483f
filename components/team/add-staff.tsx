"use client";

import { Mail, UserPlus } from "lucide-react";
import { FormDialog } from "@/components/organizations/form-dialog";
import { StaffRoleChoice } from "@/components/organizations/role-choice";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { StaffRole } from "@/lib/features/organizations/rules/roles";
import { addStaffAction, inviteStaffAction } from "@/lib/features/organizations/staff/actions";
import type { StaffCandidate } from "@/lib/features/organizations/staff/types";

type AddStaffProps = { eventId: string; candidates: readonly StaffCandidate[]; roles: readonly StaffRole[] };

/** The two ways onto a team: a member of the organization, or somebody by mail. */
export function AddStaff({ eventId, candidates, roles }: AddStaffProps) {
  if (roles.length === 0) return null;
  return (
    <>
      <FormDialog
        title="Invite to the team"
        description="For helpers from outside. They get a mail with a link that works for two weeks, and see this event alone."
        action={inviteStaffAction}
        submit="Send invitation"
        trigger={<Button icon={<Mail aria-hidden />}>Invite by e-mail</Button>}
      >
        <input type="hidden" name="eventId" value={eventId} />
        <Field name="email" label="E-mail address" required>
          <Input type="email" inputMode="email" autoComplete="off" />
        </Field>
        <StaffRoleChoice roles={roles} />
      </FormDialog>
      {candidates.length > 0 ? (
        <FormDialog
          title="Add a member"
          description="Somebody who belongs to the organization already."
          action={addStaffAction}
          submit="Add to the team"
          trigger={
            <Button variant="primary" icon={<UserPlus aria-hidden />}>
              Add a member
            </Button>
          }
        >
          <input type="hidden" name="eventId" value={eventId} />
          <Field name="userId" label="Member" required>
            <Select
              placeholder="Choose a person"
              defaultValue=""
              options={candidates.map(({ userId, name, email }) => ({ value: userId, label: `${name} · ${email}` }))}
            />
          </Field>
          <StaffRoleChoice roles={roles} />
        </FormDialog>
      ) : null}
    </>
  );
}
