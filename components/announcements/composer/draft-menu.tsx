"use client";

import { BookmarkPlus, Ellipsis, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { showSuccess } from "@/components/ui/toast";
import { deleteDraftAction, saveTemplateAction } from "@/lib/features/announcements/actions";
import { useAnnouncementAction } from "../use-announcement-action";

type Props = { eventId: string; announcementId: string; can: { keepTemplates: boolean } };

/** What else can be done with a draft. */
export function DraftMenu({ eventId, announcementId, can }: Props) {
  const router = useRouter();
  const { run } = useAnnouncementAction(eventId);
  const [open, setOpen] = useState<"template" | "delete" | null>(null);
  const remove = async (): Promise<boolean> => {
    if ((await run(deleteDraftAction, { announcementId })) === null) return false;
    router.push(`/events/${eventId}/messages`);
    return true;
  };
  const close = (isOpen: boolean) => {
    if (!isOpen) setOpen(null);
  };
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton size="sm" label="More">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {can.keepTemplates ? (
          <MenuItem icon={<BookmarkPlus aria-hidden />} onSelect={() => setOpen("template")}>
            Save as a template
          </MenuItem>
        ) : null}
        <MenuItem danger icon={<Trash2 aria-hidden />} onSelect={() => setOpen("delete")}>
          Delete the draft
        </MenuItem>
      </DropdownMenu>
      <Dialog
        title="Save as a template"
        description="Its texts in all languages, for every event of your organization."
        open={open === "template"}
        onOpenChange={close}
      >
        <ActionForm
          action={saveTemplateAction}
          guardLeaving={false}
          onSuccess={({ message }) => {
            setOpen(null);
            if (message) showSuccess(message);
          }}
        >
          <input type="hidden" name="eventId" value={eventId} />
          <input type="hidden" name="announcementId" value={announcementId} />
          <Field name="name" label="Name of the template" required>
            <Input maxLength={80} autoComplete="off" />
          </Field>
          <DialogActions>
            <SubmitButton>Save the template</SubmitButton>
          </DialogActions>
        </ActionForm>
      </Dialog>
      <ConfirmDialog
        title="Delete this draft?"
        consequence="Its text and its choice of recipients are gone for good."
        confirmLabel="Delete the draft"
        open={open === "delete"}
        onOpenChange={close}
        onConfirm={remove}
      />
    </>
  );
}
