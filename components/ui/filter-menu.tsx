"use client";

import { ChevronDown, ListFilter } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { useFormats } from "#formats";
import { Button } from "./button";
import { DropdownMenu, MenuCheckboxItem, MenuItem, MenuSeparator } from "./dropdown-menu";
import { useListNavigation } from "./list-navigation";
import { listHref } from "./list-url";

type FilterOption = { value: string; label: string; count?: number };

type FilterMenuProps = {
  /** What it filters by: "Status". */
  label: string;
  param: string;
  options: readonly FilterOption[];
  /** True: one value at most. */
  single?: boolean;
};

/** A filter of a list, kept in the address. */
export function FilterMenu({ label, param, options, single = false }: FilterMenuProps) {
  const formats = useFormats();
  const { go, isReading } = useListNavigation();
  const pathname = usePathname();
  const params = useSearchParams();
  const [pending, startTransition] = useTransition();
  const [chosen, setChosen] = useOptimistic(params.getAll(param));

  const choose = (values: string[]) =>
    startTransition(() => {
      setChosen(values);
      go(listHref(pathname, params, { [param]: values }));
    });
  const toggle = (value: string, on: boolean) => {
    const others = single ? [] : chosen.filter((one) => one !== value);
    choose(on ? [...others, value] : others);
  };
  const names = options.filter((option) => chosen.includes(option.value)).map((option) => option.label);

  return (
    <DropdownMenu
      align="start"
      trigger={
        <Button
          aria-busy={pending || isReading}
          className={names.length ? "border-accent-ink bg-accent-soft text-accent-ink" : ""}
        >
          <ListFilter aria-hidden />
          <span className="max-w-40 truncate">
            {label}
            {names.length === 0 ? "" : names.length === 1 ? `: ${names[0]}` : `: ${names.length}`}
          </span>
          <ChevronDown aria-hidden className="opacity-60" />
        </Button>
      }
    >
      {options.map((option) => (
        <MenuCheckboxItem
          key={option.value}
          checked={chosen.includes(option.value)}
          onCheckedChange={(on) => toggle(option.value, on)}
        >
          <span className="grow">{option.label}</span>
          {option.count === undefined ? null : (
            <span className="pl-4 text-muted tabular-nums">{formats.count(option.count)}</span>
          )}
        </MenuCheckboxItem>
      ))}
      {names.length ? (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => choose([])}>Clear</MenuItem>
        </>
      ) : null}
    </DropdownMenu>
  );
}
