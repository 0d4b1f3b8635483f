"use client";

import { Download, EllipsisVertical, FileDown, FileUp, Sheet as SheetIcon, Tags, Trash2, UserPlus } from "lucide-react";
import { useFormats } from "#formats";
import { Button } from "@/components/ui/button";
import { DropdownMenu, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/dropdown-menu";
import { LinkButton } from "@/components/ui/link-button";
import { ExportItem } from "./export-item";
import { useGuests } from "./guests-context";

/** What can be done with the list as a whole. Exports hold exactly what is filtered. */
export function GuestsActions({ query, count }: { query: string; count: number }) {
  const formats = useFormats();
  const { eventId, canWrite, open } = useGuests();
  const base = `/events/${eventId}/guests`;
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
            <MenuLabel>Export {formats.count(count)}</MenuLabel>
            <ExportItem {...{ eventId, query, count }} format="csv" icon={<Download aria-hidden />}>
              CSV
            </ExportItem>
            <ExportItem {...{ eventId, query, count }} format="xlsx" icon={<SheetIcon aria-hidden />}>
              Excel
            </ExportItem>
            <MenuSeparator />
          </>
        ) : null}
        <MenuLink href={`${base}/exports`} icon={<FileDown aria-hidden />}>
          Exports
        </MenuLink>
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
