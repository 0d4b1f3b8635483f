"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import type { HouseholdDetail } from "@/lib/features/guests/households/types";
import { useGuests } from "./guests-context";
import { HouseholdForm } from "./household-form";
import { HouseholdLink } from "./household-link";
import { HouseholdMembers } from "./household-members";
import { MergeDialog } from "./merge-dialog";

/** Everything about one household: its guests, its link, and the form for whoever may change it. */
export function HouseholdPanel({ household, onDone }: { household: HouseholdDetail; onDone: () => void }) {
  const { canWrite } = useGuests();
  const [merging, setMerging] = useState(false);
  return (
    <div className="grid gap-5">
      <HouseholdMembers household={household} />
      {household.guestNote ? (
        <blockquote className="border-l-2 border-accent-ink pl-3 whitespace-pre-line">{household.guestNote}</blockquote>
      ) : null}
      <HouseholdLink household={household} />
      {canWrite ? <HouseholdForm household={household} onSaved={onDone} /> : <Facts household={household} />}
      {canWrite ? (
        <>
          <Button variant="ghost" className="-ml-(--control-pad) justify-self-start" onClick={() => setMerging(true)}>
            Merge with another household…
          </Button>
          <MergeDialog open={merging} onOpenChange={setMerging} household={household} />
        </>
      ) : null}
    </div>
  );
}

function Facts({ household }: { household: HouseholdDetail }) {
  const address = [
    household.addressLine,
    [household.addressPostalCode, household.addressCity].filter(Boolean).join(" "),
    household.addressCountry,
  ].filter(Boolean);
  return (
    <DefinitionList
      items={[
        { term: "On the envelope", value: household.envelope ?? household.name },
        { term: "E-mail", value: household.mailedTo },
        { term: "Phone", value: household.phone },
        { term: "Plus-ones allowed", value: household.allowance },
        { term: "Address", value: address.length > 0 ? address.join(", ") : null },
      ]}
    />
  );
}
