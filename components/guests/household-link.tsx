"use client";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyButton } from "@/components/ui/copy-button";
import { renewHouseholdLinkAction } from "@/lib/features/guests/households/actions";
import type { HouseholdDetail } from "@/lib/features/guests/households/types";
import { useGuestAction } from "./use-guest-action";

/** The household's secret link: copy it, or make a new one when it got into wrong hands. */
export function HouseholdLink({ household }: { household: HouseholdDetail }) {
  const { run } = useGuestAction();
  if (!household.link) return null;
  return (
    <div className="grid gap-2 rounded-lg bg-sunken p-3.5">
      <p className="text-muted">Whoever has this household's link can answer for it.</p>
      <div className="flex flex-wrap gap-2">
        <CopyButton size="sm" text={household.link} label="Copy answer link" />
        <ConfirmDialog
          trigger={<Button size="sm">Renew link</Button>}
          title={`Renew the link of ${household.name}?`}
          consequence="Every link, mail and printed code that this household has stops working at once. Its answers stay."
          confirmLabel="Renew link"
          onConfirm={() => run(renewHouseholdLinkAction, { householdId: household.id })}
        />
      </div>
    </div>
  );
}
