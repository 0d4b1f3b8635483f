import Link from "next/link";
import { useFormats } from "#formats";

type ShowFilterProps = { address: string; unread: number; isUnreadOnly: boolean };

const pill =
  "inline-flex h-8 items-center gap-1.5 rounded-full border border-border px-3 font-medium text-muted hover:bg-hover hover:text-ink aria-[current=true]:border-transparent aria-[current=true]:bg-accent-soft aria-[current=true]:text-accent-ink pointer-coarse:h-11";

/** All notifications, or those that one has not read. */
export function ShowFilter({ address, unread, isUnreadOnly }: ShowFilterProps) {
  const formats = useFormats();
  return (
    <nav aria-label="Show" className="mb-4 flex gap-2">
      <Link href={address} aria-current={isUnreadOnly ? undefined : "true"} className={pill}>
        All
      </Link>
      <Link href={`${address}?show=unread`} aria-current={isUnreadOnly ? "true" : undefined} className={pill}>
        Unread <span className="tabular-nums">{formats.count(unread)}</span>
      </Link>
    </nav>
  );
}
