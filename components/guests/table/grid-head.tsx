// biome-ignore-all lint/a11y/useFocusableInteractive: a heading has its link or its box
// biome-ignore-all lint/a11y/useSemanticElements: rows stand where their number says, which those of a table cannot; WAI-ARIA names the roles of a grid

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { memo } from "react";
import { useFormats } from "#formats";
import { CheckboxBox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { ListLink } from "@/components/ui/list-navigation";
import { listHref, sortDirection } from "@/components/ui/list-url";
import { useSelection } from "@/components/ui/selection";
import { type ColumnPlace, type GridColumn, gridLabel, sortOf } from "./grid-columns";

/** The headings; they stay in sight under the top bar while the page scrolls. */
export const GridHead = memo(function GridHead({ places }: { places: readonly ColumnPlace[] }) {
  const params = useSearchParams();
  const sorted = (column: GridColumn) => {
    const sort = sortOf[column];
    return sort ? (sortDirection(params.get("sort") ?? "name", sort) ?? "none") : undefined;
  };
  return (
    <div role="rowgroup" className="sticky top-14 z-10 max-sm:static print:static">
      <div
        role="row"
        aria-rowindex={1}
        className="flex h-9 items-stretch border-b border-border-strong bg-surface text-xs font-medium text-muted"
      >
        {places.map(({ column, flex, shown }) => (
          <div
            key={column}
            role="columnheader"
            aria-sort={sorted(column)}
            style={{ flex }}
            className={cn("min-w-0 items-center overflow-hidden px-3 whitespace-nowrap", shown)}
          >
            {column === "box" ? <AllBox /> : <Heading column={column} />}
          </div>
        ))}
      </div>
    </div>
  );
});

function AllBox() {
  const formats = useFormats();
  const { count, total, togglePage } = useSelection();
  return (
    <CheckboxBox
      aria-label={`Select all ${formats.count(total)}`}
      checked={count === total && total > 0}
      indeterminate={count > 0 && count < total}
      onChange={(event) => togglePage(event.target.checked)}
    />
  );
}

function Heading({ column }: { column: GridColumn }) {
  const pathname = usePathname();
  const params = useSearchParams();
  const sort = sortOf[column];
  if (!sort) return <span className="truncate">{gridLabel(column)}</span>;
  const direction = sortDirection(params.get("sort") ?? "name", sort);
  const Icon = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <ListLink
      href={listHref(pathname, params, { sort: direction === "ascending" ? `-${sort}` : sort })}
      className={cn(
        "-mx-1.5 inline-flex min-h-6 items-center gap-1 rounded px-1.5 hover:text-ink",
        direction && "text-ink",
      )}
    >
      {gridLabel(column)}
      <Icon aria-hidden className={cn("size-3.5", !direction && "opacity-45")} />
    </ListLink>
  );
}
