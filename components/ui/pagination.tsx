import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormats } from "#formats";
import { Button } from "./button";
import { LinkButton } from "./link-button";

type PaginationProps = {
  /** How many rows this page shows. */
  shown: number;
  /** How many there are in all under these filters. */
  total: number;
  /** One and many: ["guest", "guests"]. */
  noun: readonly [one: string, many: string];
  previousHref?: string | null;
  nextHref?: string | null;
};

/** The foot of a list: how many there are, and the way to the next page. */
export function Pagination({ shown, total, noun, previousHref, nextHref }: PaginationProps) {
  const { count } = useFormats();
  const many = total === 1 ? noun[0] : noun[1];
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-3 border-t border-border px-5 py-2.5 text-[0.9286em] text-muted"
    >
      <p className="tabular-nums">
        {shown === total ? `${count(total)} ${many}` : `${count(shown)} of ${count(total)} ${many}`}
      </p>
      {previousHref || nextHref ? (
        <div className="flex gap-2">
          {previousHref ? (
            <LinkButton href={previousHref} size="sm" rel="prev" icon={<ChevronLeft aria-hidden />}>
              Previous
            </LinkButton>
          ) : (
            <Button size="sm" disabled icon={<ChevronLeft aria-hidden />}>
              Previous
            </Button>
          )}
          {nextHref ? (
            <LinkButton href={nextHref} size="sm" rel="next">
              Next
              <ChevronRight aria-hidden />
            </LinkButton>
          ) : (
            <Button size="sm" disabled>
              Next
              <ChevronRight aria-hidden />
            </Button>
          )}
        </div>
      ) : null}
    </nav>
  );
}
