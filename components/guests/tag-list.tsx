"use client";

import { Pencil, Plus, Tags, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { IconButton } from "@/components/ui/icon-button";
import { deleteTagAction, updateTagAction } from "@/lib/features/guests/tags/actions";
import type { TagItem } from "@/lib/features/guests/types";
import { GuestTag } from "./guest-tag";
import { useGuests } from "./guests-context";
import { NewTagDialog } from "./new-tag-dialog";
import { TagFields } from "./tag-fields";
import { useGuestAction } from "./use-guest-action";

/** The event's tags: each leads to its guests, and can be renamed, recoloured and deleted. */
export function TagList() {
  const formats = useFormats();
  const { eventId, choices, canWrite } = useGuests();
  const [adding, setAdding] = useState(false);
  const add = (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
      New tag
    </Button>
  );
  return (
    <>
      {choices.tags.length === 0 ? (
        <EmptyState icon={<Tags />} title="No tags yet" actions={canWrite ? add : null}>
          Tags group guests in any way you like: “Bus 2”, “Old friends”, “Speakers”.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-border">
          {choices.tags.map((tag) => (
            <li key={tag.id} className="flex items-center gap-3 px-5 py-2.5">
              <GuestTag {...tag} />
              <Link
                href={`/events/${eventId}/guests?tag=${tag.id}`}
                className="mr-auto inline-flex items-center text-muted tabular-nums underline-offset-4 hover:underline pointer-coarse:min-h-11"
              >
                {formats.counted(tag.guestCount, "guest", "guests")}
              </Link>
              {canWrite ? (
                <span className="flex shrink-0 gap-2 max-sm:gap-0">
                  <TagActions tag={tag} />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canWrite && choices.tags.length > 0 ? <div className="border-t border-border px-5 py-3">{add}</div> : null}
      <NewTagDialog open={adding} onOpenChange={setAdding} />
    </>
  );
}

function TagActions({ tag }: { tag: TagItem }) {
  const formats = useFormats();
  const { eventId } = useGuests();
  const { run, settle } = useGuestAction();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Dialog
        title={`Change “${tag.name}”`}
        size="sm"
        trigger={
          <IconButton label={`Change “${tag.name}”`}>
            <Pencil aria-hidden />
          </IconButton>
        }
        open={editing}
        onOpenChange={setEditing}
      >
        <ActionForm
          action={updateTagAction}
          guardLeaving={false}
          onSuccess={(answer) => {
            setEditing(false);
            void settle(answer);
          }}
        >
          <input type="hidden" name="eventId" value={eventId} />
          <input type="hidden" name="tagId" value={tag.id} />
          <TagFields name={tag.name} color={tag.color} />
          <DialogActions>
            <SubmitButton>Save</SubmitButton>
          </DialogActions>
        </ActionForm>
      </Dialog>
      <ConfirmDialog
        trigger={
          <IconButton label={`Delete “${tag.name}”`}>
            <Trash2 aria-hidden />
          </IconButton>
        }
        title={`Delete the tag “${tag.name}”?`}
        consequence={`It comes off ${formats.counted(tag.guestCount, "guest", "guests")}; the guests stay. This cannot be undone.`}
        confirmLabel="Delete tag"
        onConfirm={() => run(deleteTagAction, { tagId: tag.id })}
      />
    </>
  );
}
