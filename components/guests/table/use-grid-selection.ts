import { type Dispatch, useCallback, useMemo } from "react";
import { useFormats } from "#formats";
import { fetchJson } from "@/components/layout/fetch-json";
import type { Selection } from "@/components/ui/selection";
import { showError } from "@/components/ui/toast";
import { idsAtOnce } from "@/lib/features/guests/list/schema";
import { type Chosen, chosenCount, type GridAction, isChosen } from "@/lib/features/guests/list/state";
import type { GuestListItem } from "@/lib/features/guests/types";

type Input = {
  eventId: string;
  query: string;
  total: number;
  chosen: Chosen;
  dispatch: Dispatch<GridAction>;
  rowAt: (index: number) => GuestListItem | undefined;
};

/** Ranges of rows, read or not, and the selection as the bulk bar understands it. */
export function useGridSelection({ eventId, query, total, chosen, dispatch, rowAt }: Input) {
  const formats = useFormats();
  const selectRange = useCallback(
    async (from: number, to: number, on: boolean) => {
      const start = Math.min(from, to);
      const count = Math.abs(to - from) + 1;
      const known = Array.from({ length: Math.min(count, idsAtOnce) }, (_, offset) => rowAt(start + offset)?.id);
      const ids = known.filter((id) => id !== undefined);
      if (ids.length === count) return dispatch({ type: "range", ids, on, anchor: from });
      if (count > idsAtOnce) {
        return showError(`A range holds at most ${formats.count(idsAtOnce)} guests. Ctrl+A selects all.`);
      }
      try {
        dispatch({ type: "range", ids: await fetchIds(eventId, query, start, count), on, anchor: from });
      } catch (error) {
        showError(error instanceof Error ? error.message : "That did not work. Please try again.");
      }
    },
    [eventId, query, dispatch, rowAt, formats],
  );
  const value = useMemo<Selection>(() => {
    const selected = chosen.kind === "some" ? [...chosen.ids] : [];
    return {
      selected,
      // The bar offers "all" while those selected are fewer than the list: they are its page.
      pageIds: selected,
      total,
      allMatching: chosen.kind === "all",
      except: chosen.kind === "all" ? [...chosen.except] : [],
      count: chosenCount(chosen, total),
      isSelected: (id) => isChosen(chosen, id),
      toggle: (id, on) => dispatch({ type: "range", ids: [id], on }),
      togglePage: (on) => dispatch({ type: on ? "all" : "clear" }),
      selectAllMatching: () => dispatch({ type: "all" }),
      clear: () => dispatch({ type: "clear" }),
    };
  }, [chosen, total, dispatch]);
  return { value, selectRange };
}

async function fetchIds(eventId: string, query: string, at: number, count: number): Promise<string[]> {
  const params = new URLSearchParams(query);
  params.set("at", String(at));
  params.set("count", String(count));
  const { ids } = await fetchJson<{ ids: string[] }>(`/api/ui/guests/${eventId}/ids?${params}`);
  return ids;
}
