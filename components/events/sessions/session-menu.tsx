"use client";

import { Ellipsis, Pencil, Trash2, UserPlus, UserX } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useFormats } from "#formats";
import { callAction } from "@/components/ui/call-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { DropdownMenu, MenuItem, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { showError, showSuccess } from "@/components/ui/toast";
import { deleteSessionAction, inviteToSessionAction } from "@/lib/features/events/sessions/actions";
import type { Formats } from "@/lib/platform/i18n/formats";
import type { ActionState } from "@/lib/platform/result";
import { type SessionDraft, SessionForm } from "./session-form";

type SessionMenuProps = {
  eventId: string;
  timeZone: string;
  session: SessionDraft & { id: string; invitedCount: number };
  guestCount: number;
  can: { update: boolean; writeGuests: boolean };
};

type Asked = "edit" | "nobody" | "delete" | null;

/** What can be done with one session. */
export function SessionMenu({ eventId, timeZone, session, guestCount, can }: SessionMenuProps) {
  const formats = useFormats();
  const [asked, setAsked] = useState<Asked>(null);
  const at = { eventId, sessionId: session.id };
  const notInvited = guestCount - session.invitedCount;
  const close = (open: boolean) => {
    if (!open) setAsked(null);
  };
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={`Actions for ${session.name}`}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {can.update ? (
          <MenuItem icon={<Pencil />} onSelect={() => setAsked("edit")}>
            Edit
          </MenuItem>
        ) : null}
        {can.writeGuests ? (
          <>
            <MenuItem
              icon={<UserPlus />}
              disabled={notInvited <= 0}
              onSelect={() => void tell(callAction(inviteToSessionAction, { ...at, who: "everyone" }))}
            >
              {notInvited > 0 ? `Invite everyone (${formats.count(notInvited)} more)` : "Everyone is invited"}
            </MenuItem>
            <MenuItem icon={<UserX />} disabled={session.invitedCount === 0} onSelect={() => setAsked("nobody")}>
              Invite nobody
            </MenuItem>
          </>
        ) : null}
        {can.update ? (
          <>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} danger onSelect={() => setAsked("delete")}>
              Delete
            </MenuItem>
          </>
        ) : null}
      </DropdownMenu>
      <Dialog title={session.name} size="lg" open={asked === "edit"} onOpenChange={close}>
        <SessionForm eventId={eventId} timeZone={timeZone} session={session} onDone={() => setAsked(null)} />
      </Dialog>
      <ConfirmDialog
        title={`Invite nobody to “${session.name}”?`}
        consequence={`${formats.counted(session.invitedCount, "guest loses", "guests lose")} this invitation. ${lost(session.acceptedCount, formats)}`}
        confirmLabel={`Take back ${formats.counted(session.invitedCount, "invitation", "invitations")}`}
        open={asked === "nobody"}
        onOpenChange={close}
        onConfirm={() => tell(callAction(inviteToSessionAction, { ...at, who: "nobody" }))}
      />
      <ConfirmDialog
        title={`Delete “${session.name}”?`}
        consequence={`Its invitations, answers and meals go with it. ${lost(session.acceptedCount, formats)}`}
        confirmLabel="Delete the session"
        open={asked === "delete"}
        onOpenChange={close}
        onConfirm={() => tell(callAction(deleteSessionAction, at))}
      />
    </>
  );
}

function lost(accepted: number, { counted }: Formats): ReactNode {
  if (accepted === 0) return "Nobody has accepted yet.";
  return `${counted(accepted, "guest", "guests")} had accepted: their answers are withdrawn.`;
}

async function tell(answer: Promise<ActionState>): Promise<boolean> {
  const result = await answer;
  if (result?.ok) showSuccess(result.message ?? "Done.");
  else showError(result?.message ?? "That did not work. Please try again.");
  return Boolean(result?.ok);
}
