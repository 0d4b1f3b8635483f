"use client";

import { CalendarPlus, ChevronDown, Tag, Trash2, UserRound, Users } from "lucide-react";
import { type ComponentProps, memo, useState } from "react";
import { useFormats } from "#formats";
import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/dropdown-menu";
import { useSelection } from "@/components/ui/selection";
import { changeGuestsAction } from "@/lib/features/guests/bulk/actions";
import type { GuestChangeInput } from "@/lib/features/guests/bulk/schema";
import { type GuestSelection, readGuestQuery } from "@/lib/features/guests/list/schema";
import { removeGuestsAction } from "@/lib/features/guests/removal/actions";
import { kindLabels } from "@/lib/features/guests/rules";
import { guestKinds } from "@/lib/features/guests/types";
import { GuestTag } from "./guest-tag";
import { useGuests } from "./guests-context";
import { MoveDialog } from "./move-dialog";
import { NewTagDialog } from "./new-tag-dialog";
import { SideDialog } from "./side-dialog";
import { useGuestAction } from "./use-guest-action";

type Asked = "tag" | "side" | "move" | null;

/** What can be done with the selected guests; everything can be taken back from its toast. */
export const GuestBulkBar = memo(function GuestBulkBar({ query }: { query: string }) {
  const { choices } = useGuests();
  const { counted } = useFormats();
  const { selected, allMatching, except, clear, count } = useSelection();
  const { run, pending } = useGuestAction();
  const [asked, setAsked] = useState<Asked>(null);
  const selection: GuestSelection = allMatching
    ? { filter: readGuestQuery(new URLSearchParams(query)).filter, except: [...(except ?? [])] }
    : { guestIds: [...selected] };
  const guests = counted(count, "guest", "guests");
  const change = (input: GuestChangeInput) =>
    run(changeGuestsAction, { selection, change: input }, undefined, `Changing ${guests} …`);
  const closes = (open: boolean) => (open ? undefined : setAsked(null));

  return (
    <>
      <BulkBar noun={["guest", "guests"]} allowAllMatching>
        <DropdownMenu side="top" trigger={<BarButton icon={<Tag aria-hidden />} label="Tag" busy={pending} />}>
          {choices.tags.length > 0 ? <MenuLabel>Add</MenuLabel> : null}
          {choices.tags.map((tag) => (
            <MenuItem key={tag.id} onSelect={() => change({ what: "tag", tagId: tag.id })}>
              <GuestTag {...tag} />
            </MenuItem>
          ))}
          <MenuItem onSelect={() => setAsked("tag")}>New tag…</MenuItem>
          {choices.tags.length > 0 ? (
            <>
              <MenuSeparator />
              <MenuLabel>Take off</MenuLabel>
              {choices.tags.map((tag) => (
                <MenuItem key={tag.id} onSelect={() => change({ what: "untag", tagId: tag.id })}>
                  <GuestTag {...tag} />
                </MenuItem>
              ))}
            </>
          ) : null}
        </DropdownMenu>
        <DropdownMenu side="top" trigger={<BarButton icon={<UserRound aria-hidden />} label="Set" busy={pending} />}>
          <MenuLabel>Kind</MenuLabel>
          {guestKinds.map((kind) => (
            <MenuItem key={kind} onSelect={() => change({ what: "kind", kind })}>
              {kindLabels[kind]}
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuItem onSelect={() => setAsked("side")}>Side or group…</MenuItem>
        </DropdownMenu>
        {choices.sessions.length > 0 ? (
          <DropdownMenu
            side="top"
            trigger={<BarButton icon={<CalendarPlus aria-hidden />} label="Invite to" busy={pending} />}
          >
            {choices.sessions.map((session) => (
              <MenuItem key={session.id} onSelect={() => change({ what: "invite", sessionId: session.id })}>
                {session.name}
              </MenuItem>
            ))}
          </DropdownMenu>
        ) : null}
        {allMatching ? null : (
          <Button size="sm" icon={<Users aria-hidden />} onClick={() => setAsked("move")}>
            Move
          </Button>
        )}
        <Button
          size="sm"
          pending={pending}
          icon={<Trash2 aria-hidden />}
          onClick={() => run(removeGuestsAction, { selection }, clear, `Taking ${guests} off the list …`)}
        >
          Remove
        </Button>
      </BulkBar>
      <NewTagDialog
        open={asked === "tag"}
        onOpenChange={closes}
        onCreated={(tagId) => change({ what: "tag", tagId })}
      />
      <SideDialog open={asked === "side"} onOpenChange={closes} onChosen={(side) => change({ what: "side", side })} />
      <MoveDialog open={asked === "move"} onOpenChange={closes} guestIds={selected} onMoved={clear} />
    </>
  );
});

type BarButtonProps = ComponentProps<typeof Button> & { label: string; busy: boolean };

function BarButton({ label, busy, icon, ...rest }: BarButtonProps) {
  return (
    <Button size="sm" pending={busy} icon={icon} {...rest}>
      {label}
      <ChevronDown aria-hidden data-chevron="" className="opacity-60" />
    </Button>
  );
}
