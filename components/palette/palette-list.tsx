import { CalendarDays, CornerDownLeft, FileText, House, type LucideIcon, UserRound, Zap } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Entry, EntryGroup } from "./entries";

type PaletteListProps = {
  listId: string;
  groups: readonly EntryGroup[];
  /** The key of the line that Enter opens. */
  activeKey: string | null;
  onPoint: (entry: Entry) => void;
  onChoose: (entry: Entry, isElsewhere: boolean) => void;
};

/** What can be chosen, in groups: a listbox whose focus stays in the field above it. */
export function PaletteList({ listId, groups, activeKey, onPoint, onChoose }: PaletteListProps) {
  return (
    <div
      id={listId}
      role="listbox"
      aria-label="Results"
      className="min-h-0 grow overflow-y-auto overscroll-contain p-2"
    >
      {groups.map(({ title, entries }) => (
        <fieldset key={title} aria-label={title} className="mb-1 min-w-0">
          <p aria-hidden className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">
            {title}
          </p>
          {entries.map((entry) => (
            <Line
              key={entry.key}
              id={optionId(listId, entry.key)}
              entry={entry}
              isActive={entry.key === activeKey}
              onPoint={() => onPoint(entry)}
              onChoose={(isElsewhere) => onChoose(entry, isElsewhere)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** The id of a line, for the field that points at it. */
export function optionId(listId: string, key: string): string {
  return `${listId}-${key.replaceAll(/[^\w-]/g, "_")}`;
}

type LineProps = {
  id: string;
  entry: Entry;
  isActive: boolean;
  onPoint: () => void;
  onChoose: (isElsewhere: boolean) => void;
};

function Line({ id, entry, isActive, onPoint, onChoose }: LineProps) {
  const Icon = iconOf(entry);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={onPoint}
      // The press must not take the focus out of the field.
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(event.metaKey || event.ctrlKey)}
      onKeyDown={(event) => event.key === "Enter" && onChoose(false)}
      className={cn(
        "flex min-h-9 cursor-default items-center gap-3 rounded-md px-2.5 py-1.5 pointer-coarse:min-h-12",
        isActive && "bg-accent-soft text-accent-ink",
      )}
    >
      <Icon aria-hidden className={cn("size-4 shrink-0", !isActive && "text-muted")} />
      <span className="min-w-0 grow truncate">
        {entry.label}
        {entry.note ? <span className={cn("ml-2", !isActive && "text-muted")}>{entry.note}</span> : null}
      </span>
      <CornerDownLeft aria-hidden className={cn("size-3.5 shrink-0 max-sm:hidden", !isActive && "invisible")} />
    </div>
  );
}

const hitIcons: Record<"event" | "guest" | "household", LucideIcon> = {
  event: CalendarDays,
  guest: UserRound,
  household: House,
};

function iconOf(entry: Entry): LucideIcon {
  if ("hit" in entry) return hitIcons[entry.hit.kind];
  return entry.command.group === "actions" || "act" in entry.command ? Zap : FileText;
}
