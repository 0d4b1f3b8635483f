import type { RefObject } from "react";
import { moveGuestsAction } from "@/lib/features/guests/actions";
import type { GridState } from "@/lib/features/guests/list/state";
import type { GuestListItem } from "@/lib/features/guests/types";
import { useGuests } from "../guests-context";
import { useGuestAction } from "../use-guest-action";
import { CellEditor } from "./cell-editor";
import { CellAnchor, ProblemNote } from "./edit-layer";
import type { GridColumn } from "./grid-columns";
import { HouseholdEditor } from "./household-editor";
import { TagsEditor } from "./tags-editor";
import type { useCellEdit } from "./use-cell-edit";
import type { GridEvents } from "./use-grid-events";

type GridEditingProps = {
  body: RefObject<HTMLElement | null>;
  state: GridState;
  columns: readonly GridColumn[];
  rowAt: (index: number) => GuestListItem | undefined;
  edit: ReturnType<typeof useCellEdit>;
  events: GridEvents;
};

/** The editor over the active cell, or what is to be said about a change that did not stay. */
export function GridEditing({ body, state, columns, rowAt, edit, events }: GridEditingProps) {
  const { eventId, choices } = useGuests();
  const { run } = useGuestAction();
  const { active, isEditing } = state;
  const guest = rowAt(active.row);
  const column = columns[active.column];
  const { problem } = edit;
  const isProblemHere = problem && guest?.id === problem.guestId;
  if (!isEditing || !guest || !column) {
    const at = problem ? columns.indexOf(problem.column) : -1;
    if (!problem || !isProblemHere || at < 0) return null;
    const again = Object.keys(problem.typed).length > 0;
    return (
      <CellAnchor key="problem" body={body} row={active.row} column={at} below>
        <ProblemNote
          message={problem.message}
          onAgain={again ? () => events.edit({ row: active.row, column: at }) : null}
          onClose={() => {
            edit.forget();
            events.stop("stay");
          }}
        />
      </CellAnchor>
    );
  }
  return (
    <CellAnchor key={`${guest.id}-${column}`} body={body} row={active.row} column={active.column}>
      {column === "tags" ? (
        <TagsEditor
          guest={guest}
          tags={choices.tags}
          onToggle={(tagId, isOn) => edit.save(guest, column, { tagId, isOn })}
          onDone={events.stop}
        />
      ) : column === "household" ? (
        <HouseholdEditor
          eventId={eventId}
          guest={guest}
          onCancel={() => events.stop("stay")}
          onChoose={(target) => {
            events.stop("stay");
            run(moveGuestsAction, { guestIds: [guest.id], ...target });
          }}
        />
      ) : column === "box" || column === "answer" ? null : (
        <CellEditor
          guest={guest}
          column={column}
          typed={isProblemHere && problem?.column === column ? problem.typed : {}}
          onCancel={() => {
            edit.forget();
            events.stop("stay");
          }}
          onSave={(fields, then, seen) => {
            if (Object.keys(fields).length > 0) edit.save(seen, column, { fields });
            events.stop(then);
          }}
        />
      )}
    </CellAnchor>
  );
}
