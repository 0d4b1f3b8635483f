import { MutationObserver, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { callAction } from "@/components/ui/call-action";
import { editGuestAction } from "@/lib/features/guests/actions";
import type { GuestPage } from "@/lib/features/guests/list/types";
import type { GuestListItem } from "@/lib/features/guests/types";
import type { GridColumn } from "./grid-columns";
import { rowsKey } from "./use-row-pages";

/** What a cell may change of a guest. */
export type CellFields = Partial<
  Pick<
    GuestListItem,
    "firstName" | "lastName" | "email" | "phone" | "kind" | "side" | "dietaryNeeds" | "accessibilityNeeds" | "notes"
  >
>;
export type CellChange = { fields: CellFields } | { tagId: string; isOn: boolean };

/** Why a change did not stay, beside its cell; with what was typed, so that nothing is lost. */
export type CellProblem = { guestId: string; column: GridColumn; message: string; typed: CellFields };

type Edit = { guest: GuestListItem; column: GridColumn; change: CellChange };

/** Changes cells: shown at once, sent, and taken back with a sentence at the cell when it is refused. */
export function useCellEdit(eventId: string) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<CellProblem | null>(null);
  const forget = useCallback(() => setProblem(null), []);
  // Not `useMutation`: it draws the whole table anew at each step of a change, and the table shows none of them.
  const changing = useMemo(() => changingCells(client, eventId, setProblem), [client, eventId]);
  const save = useCallback(
    (guest: GuestListItem, column: GridColumn, change: CellChange) => {
      // What went wrong is said at the cell.
      changing.mutate({ guest, column, change }).catch(() => undefined);
    },
    [changing],
  );
  return { save, problem, forget };
}

function changingCells(client: QueryClient, eventId: string, setProblem: (problem: CellProblem | null) => void) {
  const patch = (guestId: string, change: (guest: GuestListItem) => GuestListItem): void => {
    client.setQueriesData<GuestPage>({ queryKey: rowsKey(eventId) }, (page) =>
      page?.items.some(({ id }) => id === guestId)
        ? { ...page, items: page.items.map((item) => (item.id === guestId ? change(item) : item)) }
        : page,
    );
  };
  return new MutationObserver<void, Error, Edit>(client, {
    mutationFn: async ({ guest, change }) => {
      const answer = await callAction(editGuestAction, { eventId, guestId: guest.id, ...toInput(guest, change) });
      if (!answer?.ok) throw new Error(answer ? sentenceOf(answer) : "The server did not answer. Please try again.");
    },
    onMutate: async ({ guest, change }) => {
      setProblem(null);
      await client.cancelQueries({ queryKey: rowsKey(eventId) });
      patch(guest.id, (now) => ({ ...now, ...applied(now, change) }));
    },
    onError: ({ message }, { guest, column, change }) => {
      patch(guest.id, (now) => ({ ...now, ...takenBack(now, guest, change) }));
      setProblem({ guestId: guest.id, column, message, typed: "fields" in change ? change.fields : {} });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["guests", eventId] }),
  });
}

function toInput(guest: GuestListItem, change: CellChange): Record<string, unknown> {
  if ("tagId" in change) return change.isOn ? { addTagIds: [change.tagId] } : { dropTagIds: [change.tagId] };
  // An emptied field is sent as a form would send it.
  const given = Object.entries(change.fields).map(([field, value]) => [field, value ?? ""]);
  const seen = Object.entries(guest).filter(([field]) => field in change.fields);
  return { ...Object.fromEntries(given), expected: Object.fromEntries(seen) };
}

function applied(guest: GuestListItem, change: CellChange): Partial<GuestListItem> {
  if ("fields" in change) return change.fields;
  const others = guest.tagIds.filter((id) => id !== change.tagId);
  return { tagIds: change.isOn ? [...others, change.tagId] : others };
}

/** Only what this change touched: another edit of the same guest may be under way. */
function takenBack(now: GuestListItem, before: GuestListItem, change: CellChange): Partial<GuestListItem> {
  if ("tagId" in change) return applied(now, { tagId: change.tagId, isOn: !change.isOn });
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in change.fields));
}

function sentenceOf({ message, fieldErrors }: { message: string; fieldErrors?: Record<string, string[]> }): string {
  return Object.values(fieldErrors ?? {}).flat()[0] ?? message;
}
