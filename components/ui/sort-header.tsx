"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { ListLink } from "./list-navigation";
import { listHref, sortDirection } from "./list-url";
import { TableHeader } from "./table";

type SortHeaderProps = Pick<ComponentProps<typeof TableHeader>, "numeric" | "hideBelow" | "className"> & {
  /** The column's name in the address: `?sort=name`, `?sort=-name`. */
  column: string;
  /** How the list is sorted when the address says nothing. */
  defaultSort?: string;
  children: ReactNode;
};

/** A column heading that sorts the list; a link, so that a sorted list can be shared. */
export function SortHeader({ column, defaultSort, children, ...cell }: SortHeaderProps) {
  const pathname = usePathname();
  const params = useSearchParams();
  const direction = sortDirection(params.get("sort") ?? defaultSort ?? null, column);
  const next = direction === "ascending" ? `-${column}` : column;
  const Icon = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <TableHeader {...cell} aria-sort={direction ?? "none"}>
      <ListLink
        href={listHref(pathname, params, { sort: next })}
        className={cn(
          "-mx-1.5 inline-flex min-h-6 items-center gap-1 rounded px-1.5 hover:text-ink",
          cell.numeric && "flex-row-reverse",
          direction && "text-ink",
        )}
      >
        {children}
        <Icon aria-hidden className={cn("size-3.5", !direction && "opacity-45")} />
      </ListLink>
    </TableHeader>
  );
}
