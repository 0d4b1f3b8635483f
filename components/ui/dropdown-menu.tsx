"use client";

import { Check, Circle } from "lucide-react";
import Link from "next/link";
import * as Radix from "radix-ui/dropdown-menu";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { menuItem, menuPanel } from "./menu-style";

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  /** The focus went elsewhere when something was chosen, and stays there instead of coming back to the button. */
  keepsFocus?: boolean;
  /** Stands open at once: for a menu that is made only when its button is pressed. */
  defaultOpen?: boolean;
  children: ReactNode;
};

/** A menu of actions under a button; arrows, letters and Escape work. */
export function DropdownMenu({
  trigger,
  align = "end",
  side = "bottom",
  keepsFocus = false,
  defaultOpen = false,
  children,
}: MenuProps) {
  return (
    <Radix.Root modal={false} defaultOpen={defaultOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => keepsFocus && event.preventDefault()}
          // A menu that is longer than the window scrolls.
          className={cn(
            menuPanel,
            "max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto overscroll-contain",
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type ItemProps = { icon?: ReactNode; shortcut?: ReactNode; disabled?: boolean; children: ReactNode };

/** One action. */
export function MenuItem({
  icon,
  shortcut,
  danger = false,
  children,
  ...rest
}: ItemProps & { danger?: boolean; onSelect?: (event: Event) => void }) {
  return (
    <Radix.Item
      {...rest}
      className={cn(menuItem, danger && "text-danger-ink data-highlighted:bg-danger-soft [&>svg]:text-current")}
    >
      {icon}
      <span className="grow">{children}</span>
      {shortcut ? <span className="text-xs text-muted">{shortcut}</span> : null}
    </Radix.Item>
  );
}

/** One place to go to. `native` makes a plain anchor: a download, an address outside the product. */
export function MenuLink({
  icon,
  href,
  native = false,
  disabled,
  children,
}: ItemProps & { href: string; native?: boolean }) {
  const inside = (
    <>
      {icon}
      <span className="grow">{children}</span>
    </>
  );
  return (
    <Radix.Item asChild disabled={disabled} className={menuItem}>
      {native ? <a href={href}>{inside}</a> : <Link href={href}>{inside}</Link>}
    </Radix.Item>
  );
}

type CheckItemProps = { checked: boolean; onCheckedChange: (checked: boolean) => void; children: ReactNode };

/** A choice that is on or off; the menu stays open. */
export function MenuCheckboxItem({ checked, onCheckedChange, children }: CheckItemProps) {
  return (
    <Radix.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      onSelect={(event) => event.preventDefault()}
      className={cn(menuItem, "pl-8")}
    >
      <Radix.ItemIndicator className="absolute left-2.5">
        <Check aria-hidden />
      </Radix.ItemIndicator>
      {children}
    </Radix.CheckboxItem>
  );
}

type RadioGroupProps = {
  value: string;
  onValueChange: (value: string) => void;
  label?: ReactNode;
  children: ReactNode;
};

export function MenuRadioGroup({ value, onValueChange, label, children }: RadioGroupProps) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onValueChange}>
      {label ? <MenuLabel>{label}</MenuLabel> : null}
      {children}
    </Radix.RadioGroup>
  );
}

export function MenuRadioItem({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Radix.RadioItem value={value} className={cn(menuItem, "pl-8")}>
      <Radix.ItemIndicator className="absolute left-3 [&_svg]:size-2 [&_svg]:fill-current">
        <Circle aria-hidden />
      </Radix.ItemIndicator>
      {children}
    </Radix.RadioItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-border" />;
}
