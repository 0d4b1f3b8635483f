// biome-ignore-all lint/a11y/useSemanticElements: rows stand where their number says, which those of a table cannot; WAI-ARIA names the roles of a grid
"use client";

import { useMemo, useReducer, useRef, useState } from "react";
import { useFormats } from "#formats";
import { cn } from "@/components/ui/cn";
import { NotRead } from "@/components/ui/not-read";
import { SelectionValue } from "@/components/ui/selection";
import { gridReducer, initialGrid, isChosen } from "@/lib/features/guests/list/state";
import type { GuestPage } from "@/lib/features/guests/list/types";
import { GuestBulkBar } from "../guest-bulk-bar";
import { useGuests } from "../guests-context";
import { useFreshList } from "../use-fresh-list";
import { useLook } from "../views/look-context";
import type { Lookup } from "./cell-value";
import { type GridColumn, placeColumns } from "./grid-columns";
import { GridEditing } from "./grid-editing";
import { GridHead } from "./grid-head";
import { GridRow } from "./grid-row";
import { KeysDialog } from "./keys-dialog";
import { useCellEdit } from "./use-cell-edit";
import { useGridEvents } from "./use-grid-events";
import { useGridSelection } from "./use-grid-selection";
import { useRowPages } from "./use-row-pages";
import { useStagedRows } from "./use-staged-rows";
import { useVisibleRows } from "./use-visible-rows";

type GuestGridProps = { query: string; first: GuestPage };

/** Rows as high as they are: cards on a phone, two lines on a middle table, one on a wide one. */
const heights = "[--row:5.5rem] @2xl:[--row:3.75rem] @4xl:[--row:2.75rem]";
const denseHeights = "[--row:4.75rem] @2xl:[--row:3rem] @4xl:[--row:2.125rem]";

/**
 * The people of the list, however many: as high as all of them, with those near the window drawn. A grid in the sense
 * of WAI-ARIA: one stop for Tab, arrows inside.
 */
export function GuestGrid({ query, first }: GuestGridProps) {
  const formats = useFormats();
  const { eventId, choices, canWrite } = useGuests();
  const { look } = useLook();
  const body = useRef<HTMLDivElement>(null);
  const [state, dispatch] = useReducer(gridReducer, initialGrid);
  const [count, setCount] = useState(first.counts.matching);
  const range = useVisibleRows(body, count);
  const { total, rowAt, failed } = useRowPages({ eventId, query, first, range });
  if (total !== count) setCount(total);
  useFreshList(eventId);
  const columns = useMemo<GridColumn[]>(
    () => [...(canWrite ? (["box"] as const) : []), "name", ...look.columns],
    [canWrite, look.columns],
  );
  const places = useMemo(() => placeColumns(columns), [columns]);
  const lookup = useMemo<Lookup>(
    () => ({
      base: `/events/${eventId}/guests`,
      canWrite,
      tags: new Map(choices.tags.map((tag) => [tag.id, tag])),
      sessions: choices.sessions,
    }),
    [eventId, canWrite, choices],
  );
  const { value, selectRange } = useGridSelection({ eventId, query, total, chosen: state.chosen, dispatch, rowAt });
  const edit = useCellEdit(eventId);
  const events = useGridEvents({ body, state, dispatch, columns, total, rowAt, selectRange, forget: edit.forget });
  const style: Record<`--${string}`, string> = { "--answer": answerWidth(choices.sessions.length) };
  // Fewer guests or columns than a moment ago: Tab still finds a cell.
  const active = {
    row: Math.min(state.active.row, Math.max(0, total - 1)),
    column: Math.min(state.active.column, columns.length - 1),
  };
  const drawn = useStagedRows(range, (index) => rowAt(index) !== undefined);
  const rows = withActive(drawn, active.row, total);
  return (
    <SelectionValue value={value}>
      <div className="@container">
        <div className={cn("relative text-[0.9286em]", look.isDense ? denseHeights : heights)} style={style}>
          <div
            role="grid"
            aria-label="Guests"
            aria-rowcount={total + 1}
            aria-multiselectable={canWrite || undefined}
            tabIndex={-1}
            onKeyDown={events.onKeyDown}
            onClick={events.onClick}
            onDoubleClick={events.onDoubleClick}
            onFocus={events.onFocus}
          >
            <GridHead places={places} />
            <div
              ref={body}
              role="rowgroup"
              className={`relative [overflow-anchor:none] print:h-auto! print:bg-none ${ground}`}
              style={{ height: `calc(var(--row) * ${total})` }}
            >
              {rows.map((index) => {
                const guest = rowAt(index);
                return (
                  <GridRow
                    key={index}
                    index={index}
                    guest={guest}
                    places={places}
                    lookup={lookup}
                    isSelected={guest ? isChosen(state.chosen, guest.id) : state.chosen.kind === "all"}
                    activeColumn={index === active.row ? active.column : -1}
                  />
                );
              })}
            </div>
          </div>
          {/* Beside the grid, not in it: a grid holds rows alone. It begins where the headings end. */}
          <div className="absolute inset-x-0 top-9">
            <GridEditing body={body} state={state} columns={columns} rowAt={rowAt} edit={edit} events={events} />
          </div>
        </div>
      </div>
      <div className="flex min-h-12 items-center justify-between gap-3 border-t border-border px-5 py-2.5 text-[0.9286em] text-muted">
        <p className="tabular-nums">{formats.counted(total, "guest", "guests")}</p>
        <button type="button" className="underline-offset-4 hover:underline max-sm:hidden" onClick={events.showKeys}>
          Keys
        </button>
      </div>
      <p className="hidden px-5 pb-3 print:block">
        On paper stand the rows that were in sight. For the whole list, export it and print the file.
      </p>
      {failed ? (
        <NotRead again={failed.again} busy={failed.isTrying}>
          The rows here could not be read just now.
        </NotRead>
      ) : null}
      {canWrite ? <GuestBulkBar query={query} /> : null}
      <KeysDialog open={events.isHelpOpen} onOpenChange={events.setHelp} />
    </SelectionValue>
  );
}

/** The shape of rows that are not there yet, drawn once for all: a line under each, and a bar where the name will be. */
const ground = cn(
  "bg-[linear-gradient(transparent_calc(100%-1px),var(--border)_0),linear-gradient(transparent_40%,var(--chart-track)_40%_60%,transparent_60%)]",
  "bg-[length:100%_var(--row),9rem_var(--row)] bg-[position:0_0,4.25rem_0] [background-repeat:repeat-y]",
);

/** Room for the pill and a mark a session, up to ten. */
const answerWidth = (sessions: number): string =>
  sessions < 2 ? "9rem" : `${(9.5 + 1.125 * Math.min(sessions, 10)).toFixed(3)}rem`;

/** The rows near the window, and the one that has the focus wherever it is: it must not be lost to scrolling. */
function withActive(drawn: readonly number[], active: number, total: number): readonly number[] {
  if (active >= total || drawn.includes(active)) return drawn;
  return [...drawn, active].sort((a, b) => a - b);
}
