"use client";

import { Copy, Download, Ellipsis, Eye, EyeOff, PenLine, Printer, Trash2, Upload } from "lucide-react";
import { useState } from "react";
import { useFormats } from "#formats";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { DropdownMenu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { deleteLayoutAction, releaseLayoutAction, withdrawLayoutAction } from "@/lib/features/seating/layouts/actions";
import type { LayoutItem } from "@/lib/features/seating/types";
import { CopyLayoutForm } from "./copy-layout-form";
import { ImportChart } from "./import-chart";
import { RenameLayoutForm } from "./rename-layout-form";
import { useLayoutAction } from "./use-layout-action";

type Props = { eventId: string; layout: LayoutItem; sessions: readonly { id: string; name: string }[] };

/** What can be done with a layout as a whole. */
export function LayoutMenu({ eventId, layout, sessions }: Props) {
  const formats = useFormats();
  const [open, setOpen] = useState<"copy" | "rename" | "import" | "release" | "delete" | null>(null);
  const { run, start } = useLayoutAction(eventId);
  const { id: layoutId, name, seatedCount, acceptedCount, seatedAcceptedCount, releasedAt } = layout;
  const close = () => setOpen(null);
  const guests = (count: number): string => formats.counted(count, "guest", "guests");
  const unseated = Math.max(0, acceptedCount - seatedAcceptedCount);
  return (
    <div className="relative z-10">
      <DropdownMenu
        trigger={
          <IconButton label={`More for ${name}`}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {releasedAt ? (
          <MenuItem icon={<EyeOff aria-hidden />} onSelect={() => start(withdrawLayoutAction, { layoutId })}>
            Withdraw from guests
          </MenuItem>
        ) : (
          <MenuItem icon={<Eye aria-hidden />} onSelect={() => setOpen("release")}>
            Release to guests
          </MenuItem>
        )}
        <MenuItem icon={<PenLine aria-hidden />} onSelect={() => setOpen("rename")}>
          Rename
        </MenuItem>
        <MenuItem icon={<Copy aria-hidden />} onSelect={() => setOpen("copy")}>
          Copy
        </MenuItem>
        <MenuLink icon={<Printer aria-hidden />} href={`/events/${eventId}/seating/${layoutId}/print`}>
          Print
        </MenuLink>
        <MenuLink
          icon={<Download aria-hidden />}
          href={`/api/ui/seating/${eventId}/${layoutId}/export?format=csv`}
          native
        >
          Download the chart (CSV)
        </MenuLink>
        <MenuLink
          icon={<Download aria-hidden />}
          href={`/api/ui/seating/${eventId}/${layoutId}/export?format=svg`}
          native
        >
          Download the plan (SVG)
        </MenuLink>
        <MenuLink
          icon={<Download aria-hidden />}
          href={`/api/ui/seating/${eventId}/${layoutId}/export?format=png`}
          native
        >
          Download the plan (PNG)
        </MenuLink>
        <MenuItem icon={<Upload aria-hidden />} onSelect={() => setOpen("import")}>
          Bring in a chart (CSV)
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<Trash2 aria-hidden />}
          danger
          disabled={releasedAt !== null}
          onSelect={() => setOpen("delete")}
        >
          Delete
        </MenuItem>
      </DropdownMenu>
      <ConfirmDialog
        open={open === "release"}
        onOpenChange={close}
        tone="primary"
        title={`Release “${name}”?`}
        consequence={`${guests(seatedCount)} can look their seat up from now on${
          unseated > 0
            ? `; ${guests(unseated)} who ${unseated === 1 ? "is" : "are"} coming still ${unseated === 1 ? "has" : "have"} none`
            : ""
        }. Another layout of the same part is withdrawn. Changes you make later are seen at once.`}
        confirmLabel="Release to guests"
        onConfirm={() => run(releaseLayoutAction, { layoutId })}
      />
      <ConfirmDialog
        open={open === "delete"}
        onOpenChange={close}
        title={`Delete “${name}”?`}
        consequence={`The room, its tables and the seats of ${guests(seatedCount)} in it go for good.`}
        confirmLabel="Delete the layout"
        onConfirm={() => run(deleteLayoutAction, { layoutId })}
      />
      <Dialog title={`Rename “${name}”`} open={open === "rename"} onOpenChange={close}>
        <RenameLayoutForm eventId={eventId} layout={layout} sessions={sessions} onDone={close} />
      </Dialog>
      <Dialog title={`Bring a chart into “${name}”`} open={open === "import"} onOpenChange={close}>
        <ImportChart eventId={eventId} layoutId={layoutId} />
      </Dialog>
      <Dialog title={`Copy “${name}”`} open={open === "copy"} onOpenChange={close}>
        <CopyLayoutForm eventId={eventId} from={{ eventId, layoutId, name: `${name}, copy` }} canKeepGuests />
      </Dialog>
    </div>
  );
}
