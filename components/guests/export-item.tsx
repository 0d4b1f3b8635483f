"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { callAction } from "@/components/ui/call-action";
import { MenuItem, MenuLink } from "@/components/ui/dropdown-menu";
import { showError } from "@/components/ui/toast";
import { requestExportAction } from "@/lib/features/guests/export/actions";
import { type ExportFormat, streamedAtMost } from "@/lib/features/guests/export/types";

type Props = {
  eventId: string;
  /** The list's own, as its address has it. */
  query: string;
  count: number;
  format: ExportFormat;
  icon: ReactNode;
  children: ReactNode;
};

/** A list as a file: a short one comes at once, a long one is written in the background, where one is led. */
export function ExportItem({ eventId, query, count, format, icon, children }: Props) {
  const router = useRouter();
  const params = new URLSearchParams(query);
  for (const place of ["after", "at"]) params.delete(place);
  if (count <= streamedAtMost) {
    params.set("format", format);
    return (
      <MenuLink native href={`/api/ui/guests/${eventId}/export?${params}`} icon={icon}>
        {children}
      </MenuLink>
    );
  }
  const request = async () => {
    const outcome = await callAction(requestExportAction, { eventId, query: params.toString(), format });
    if (outcome && !outcome.ok) showError("The file is not being written", outcome.message);
    else router.push(`/events/${eventId}/guests/exports`);
  };
  return (
    <MenuItem onSelect={() => void request()} icon={icon}>
      {children}
    </MenuItem>
  );
}
