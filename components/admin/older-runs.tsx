import { LinkButton } from "@/components/ui/link-button";
import { listHref } from "@/components/ui/list-url";
import type { RunFilter } from "@/lib/features/admin/schema";

const address = "/admin/jobs/runs";

/** The way to older runs and back to the newest, under the same filters. */
export function OlderRuns({ filter, nextCursor }: { filter: RunFilter; nextCursor: string | null }) {
  if (!filter.cursor && !nextCursor) return null;
  const { cursor, ...kept } = filter;
  const current = new URLSearchParams(
    Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return (
    <nav aria-label="Pages" className="flex flex-wrap justify-end gap-2 border-t border-border px-5 py-2.5">
      {cursor ? (
        <LinkButton size="sm" href={listHref(address, current, {})}>
          Newest
        </LinkButton>
      ) : null}
      {nextCursor ? (
        <LinkButton size="sm" href={listHref(address, current, { cursor: nextCursor })} rel="next">
          Older
        </LinkButton>
      ) : null}
    </nav>
  );
}
