import { RadioGroup } from "@/components/ui/radio-group";
import {
  type MembershipRole,
  membershipRoles,
  membershipRoleWords,
  type StaffRole,
  staffRoleWords,
} from "@/lib/features/organizations/rules/roles";

/** A role in the organization, each with what it means. */
export function MembershipRoleChoice({ defaultValue = "planner" }: { defaultValue?: MembershipRole }) {
  const options = membershipRoles.map((value) => ({
    value,
    label: membershipRoleWords[value].label,
    description: membershipRoleWords[value].meaning,
  }));
  return <RadioGroup name="role" legend="Role" options={options} defaultValue={defaultValue} required />;
}

/** A role on an event's team, of those the person who looks may give. */
export function StaffRoleChoice({ roles, defaultValue }: { roles: readonly StaffRole[]; defaultValue?: StaffRole }) {
  const options = roles.map((value) => ({
    value,
    label: staffRoleWords[value].label,
    description: staffRoleWords[value].meaning,
  }));
  const chosen = defaultValue ?? roles.find((role) => role === "coordinator") ?? roles[0];
  return <RadioGroup name="role" legend="Role" options={options} {...(chosen && { defaultValue: chosen })} required />;
}
