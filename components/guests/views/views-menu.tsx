"use client";

import { Bookmark, BookmarkPlus, ChevronDown, Pencil, Share2, Trash2, Users } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/dropdown-menu";
import { useListNavigation } from "@/components/ui/list-navigation";
import { showError, showSuccess, showUndo } from "@/components/ui/toast";
import { deleteViewAction, saveViewAction, updateViewAction } from "@/lib/features/guests/views/actions";
import { readyViews, viewQuery } from "@/lib/features/guests/views/rules";
import type { GuestView } from "@/lib/features/guests/views/types";
import { useGuests } from "../guests-context";
import { useLook } from "./look-context";
import { ViewDialog } from "./view-dialog";

type Asked = { kind: "save" } | { kind: "rename"; view: GuestView } | null;

/** Lists under a name: those that every event has, one's own, and those that colleagues share. */
export function ViewsMenu({ query, views }: { query: string; views: readonly GuestView[] }) {
  const { eventId, canWrite } = useGuests();
  const { look, change } = useLook();
  const { go } = useListNavigation();
  const [asked, setAsked] = useState<Asked>(null);
  const { remove, share, pending } = useViewChanges(eventId);
  const here = viewQuery(query);
  const saved = views.find((view) => view.query === here);
  const ready = readyViews.find((view) => viewQuery(view.query) === here);
  const openList = (to: string) => go(`/events/${eventId}/guests${to ? `?${to}` : ""}`, "push");
  const openView = (view: GuestView) => {
    if (view.columns.length > 0) change({ ...look, columns: view.columns });
    openList(view.query);
  };
  return (
    <>
      <DropdownMenu
        align="start"
        trigger={
          <Button aria-busy={pending} icon={<Bookmark aria-hidden />}>
            <span className="max-w-40 truncate">{saved?.name ?? ready?.name ?? "Lists"}</span>
            <ChevronDown aria-hidden className="opacity-60 max-sm:hidden" />
          </Button>
        }
      >
        {views.length > 0 ? <MenuLabel>Saved lists</MenuLabel> : null}
        {views.map((view) => (
          <MenuItem
            key={view.id}
            icon={view.isShared ? <Users aria-hidden /> : <Bookmark aria-hidden />}
            shortcut={view.isMine ? (view.isShared ? "shared" : null) : view.ownerName}
            onSelect={() => openView(view)}
          >
            {view.name}
          </MenuItem>
        ))}
        <MenuLabel>Ready lists</MenuLabel>
        {readyViews.map((view) => (
          <MenuItem key={view.name} onSelect={() => openList(view.query)}>
            {view.name}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem icon={<BookmarkPlus aria-hidden />} onSelect={() => setAsked({ kind: "save" })}>
          Save this list…
        </MenuItem>
        {saved?.isMine ? (
          <>
            <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setAsked({ kind: "rename", view: saved })}>
              Rename “{saved.name}”…
            </MenuItem>
            {canWrite ? (
              <MenuItem icon={<Share2 aria-hidden />} onSelect={() => share(saved)}>
                {saved.isShared ? "Keep it to myself" : "Share with the team"}
              </MenuItem>
            ) : null}
            <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => remove(saved)}>
              Delete “{saved.name}”
            </MenuItem>
          </>
        ) : null}
      </DropdownMenu>
      <ViewDialog asked={asked} query={here} onClose={() => setAsked(null)} />
    </>
  );
}

function useViewChanges(eventId: string) {
  const [pending, start] = useTransition();
  const remove = ({ id, name, query, columns, isShared }: GuestView) =>
    start(async () => {
      const answer = await callAction(deleteViewAction, { eventId, viewId: id });
      if (!answer?.ok) return showError(answer?.message ?? "That did not work. Please try again.");
      showUndo(answer.message ?? "Deleted.", async () => {
        const back = await callAction(saveViewAction, { eventId, name, query, columns, isShared });
        if (!back?.ok) showError(back?.message ?? "That did not work. Please try again.");
      });
    });
  const share = ({ id, isShared, name }: GuestView) =>
    start(async () => {
      const answer = await callAction(updateViewAction, { eventId, viewId: id, isShared: !isShared });
      if (!answer?.ok) showError(answer?.message ?? "That did not work. Please try again.");
      else showSuccess(isShared ? `“${name}” is yours alone again.` : `The team sees “${name}” now.`);
    });
  return { remove, share, pending };
}
