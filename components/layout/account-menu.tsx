"use client";

import { LogOut } from "lucide-react";
import { startTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DropdownMenu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/dropdown-menu";
import { runShellAction } from "./run-shell-action";
import type { AccountLink, ShellAction, ShellUser } from "./shell-types";
import type { Theme } from "./theme";
import { ThemeChoice } from "./theme-choice";

type AccountMenuProps = {
  user: ShellUser;
  links: readonly AccountLink[];
  theme: Theme;
  signOutAction: ShellAction;
};

/** Whose session this is, and what concerns the person rather than the work. */
export function AccountMenu({ user, links, theme, signOutAction }: AccountMenuProps) {
  return (
    <DropdownMenu
      trigger={
        <button
          type="button"
          aria-label={`Account: ${user.name}`}
          className="grid size-9 place-items-center rounded-full touch-target focus-ring"
        >
          <Avatar name={user.name} src={user.pictureUrl} decorative />
        </button>
      }
    >
      <div className="flex items-center gap-3 px-2.5 py-2">
        <Avatar name={user.name} src={user.pictureUrl} size="md" decorative />
        <div className="min-w-0">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-xs text-muted">{user.email}</p>
        </div>
      </div>
      <MenuSeparator />
      {links.map((link) => (
        <MenuLink key={link.href} href={link.href}>
          {link.label}
        </MenuLink>
      ))}
      {links.length ? <MenuSeparator /> : null}
      <ThemeChoice theme={theme} />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => startTransition(() => runShellAction(signOutAction))}>
        Sign out
      </MenuItem>
    </DropdownMenu>
  );
}
