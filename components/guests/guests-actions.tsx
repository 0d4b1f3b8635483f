"use client";

import { Download, EllipsisVertical, FileUp, Sheet as SheetIcon, Tags, Trash2, UserPlus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/dropdown-menu";
import { LinkButton } from "@/components/ui/link-button";
import { useGuests } from "./guests-context";

/** What can be done with the list as a whole. Exports hold exactly what is filtered. */
export function GuestsActions({ query, count }: { query: string; count: number }) {
  const { eventId, canWrite, open } = useGuests();
  const base = `/events/${eventId}/guests`;
  const file = (format: string) => {
    const params = new URLSearchParams(query);
    params.delete("after");
    params.set("format", format);
    return `/api/ui/guests/${eventId}/export?${params}`;
  };
  return (
    <>
      <DropdownMenu
        trigger={
          <Button aria-label="More actions" className="px-2.5">
            <EllipsisVertical aria-hidden />
          </Button>
        }
      >
        {count > 0 ? (
          <>
            <MenuLabel>Export {count.toLocaleString("en")}</MenuLabel>
            <MenuLink native href={file("csv")} icon={<Download aria-hidden />}>
              CSV
            </MenuLink>
            <MenuLink native href={file("xlsx")} icon={<SheetIcon aria-hidden />}>
              Excel
            </MenuLink>
            <MenuSeparator />
          </>
        ) : null}
        <MenuLink href={`${base}/tags`} icon={<Tags aria-hidden />}>
          Tags
        </MenuLink>
        {canWrite ? (
          <MenuLink href={`${base}/removed`} icon={<Trash2 aria-hidden />}>
            Recently removed
          </MenuLink>
        ) : null}
      </DropdownMenu>
      {canWrite ? (
        <>
          <LinkButton href={`${base}/import`} icon={<FileUp aria-hidden />}>
            Import
          </LinkButton>
          <Button variant="primary" icon={<UserPlus aria-hidden />} onClick={() => open({ kind: "new" })}>
            Add guest
          </Button>
        </>
      ) : null}
    </>
  );
}
