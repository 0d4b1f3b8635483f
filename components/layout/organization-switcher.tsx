"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { useTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DropdownMenu, MenuItem, MenuLabel } from "@/components/ui/dropdown-menu";
import { runShellAction } from "./run-shell-action";
import type { ShellOrganization, ShellProps } from "./shell-types";

type SwitcherProps = {
  organization: ShellOrganization;
  organizations: readonly ShellOrganization[];
  switchAction: ShellProps["switchOrganizationAction"];
};

/** Which organization one works for; a menu where there are several. */
export function OrganizationSwitcher({ organization, organizations, switchAction }: SwitcherProps) {
  const [pending, startTransition] = useTransition();
  const choose = (organizationId: string) => startTransition(() => runShellAction(switchAction, { organizationId }));
  const face = (
    <>
      <Avatar name={organization.name} src={organization.logoUrl} square decorative />
      <span className="min-w-0 text-left">
        <span className="block truncate leading-tight font-semibold">{organization.name}</span>
        <span className="block truncate text-xs leading-tight text-muted">{organization.roleLabel}</span>
      </span>
    </>
  );
  if (organizations.length < 2) return <div className="flex min-w-0 items-center gap-2.5 px-1.5">{face}</div>;
  return (
    <DropdownMenu
      align="start"
      trigger={
        <button
          type="button"
          aria-busy={pending}
          className="flex h-11 min-w-0 items-center gap-2.5 rounded-md px-1.5 hover:bg-hover"
        >
          {face}
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="sr-only">Switch organization</span>
        </button>
      }
    >
      <MenuLabel>Organizations</MenuLabel>
      {organizations.map((one) => (
        <MenuItem key={one.id} onSelect={() => one.id !== organization.id && choose(one.id)}>
          <span className="flex items-center gap-2.5">
            <Avatar name={one.name} src={one.logoUrl} square decorative />
            <span className="min-w-0 grow">
              <span className="block truncate">{one.name}</span>
              <span className="block text-xs text-muted">{one.roleLabel}</span>
            </span>
            {one.id === organization.id ? <Check aria-label="Current" /> : null}
          </span>
        </MenuItem>
      ))}
    </DropdownMenu>
  );
}
