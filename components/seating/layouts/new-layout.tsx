"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { LayoutElsewhere } from "@/lib/features/seating/types";
import { CopyLayoutForm } from "./copy-layout-form";
import { NewLayoutForm } from "./new-layout-form";

type Props = {
  eventId: string;
  sessions: readonly { id: string; name: string }[];
  elsewhere: readonly LayoutElsewhere[];
  coming: number;
};

/** Opens the ways to a new layout: by measures and style, or as a copy of another event's. */
export function NewLayout({ eventId, sessions, elsewhere, coming }: Props) {
  const [from, setFrom] = useState("");
  const source = elsewhere.find(({ id }) => id === from);
  return (
    <Dialog
      title="New layout"
      size="lg"
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden />}>
          New layout
        </Button>
      }
    >
      {elsewhere.length > 0 ? (
        <Field name="source" label="Begin with" className="mb-5">
          <Select
            value={from}
            onChange={({ currentTarget }) => setFrom(currentTarget.value)}
            placeholder="A room by its measures"
            options={elsewhere.map(({ id, name, eventName, tableCount }) => ({
              value: id,
              label: `${eventName}: ${name} (${tableCount} ${tableCount === 1 ? "table" : "tables"})`,
            }))}
          />
        </Field>
      ) : null}
      {source ? (
        <CopyLayoutForm
          key={source.id}
          eventId={eventId}
          from={{ eventId: source.eventId, layoutId: source.id, name: source.name }}
        />
      ) : (
        <NewLayoutForm eventId={eventId} sessions={sessions} coming={coming} />
      )}
    </Dialog>
  );
}
