"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useMemo, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { guestsOfTables, takeableTables } from "@/lib/features/seating/auto/rules";
import type { Proposal, RuleReport } from "@/lib/features/seating/auto/types";
import { fullName } from "@/lib/features/seating/rules/guest-list";
import { seatOf } from "@/lib/features/seating/rules/seatings";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";
import { usePlanner, usePlannerView } from "../planner-context";
import { ruleKinds, ruleSentence } from "./rule-words";

type Props = { proposal: Proposal; onAccept(guestIds: readonly string[]): void; onDiscard(): void };
const namesAtMost = 12;

/** What auto-seating proposes: rule by rule, with what failed and why; taken table by table or as a whole. */
export function ProposalView({ proposal, onAccept, onDiscard }: Props) {
  const { guests } = usePlannerView();
  const tables = usePlanner((state) => state.document.tables);
  const changed = useMemo(() => new Set([...proposal.movedGuestIds, ...proposal.newGuestIds]), [proposal]);
  const byTable = useMemo(
    () =>
      Map.groupBy(
        proposal.seats.filter(({ guestId }) => changed.has(guestId)),
        ({ tableId }) => tableId,
      ),
    [proposal, changed],
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // Tables that only lose somebody are taken with those they go to.
  const wanted = new Set([...tables.keys()].filter((id) => !left.has(id)));
  const places = usePlanner((state) => state.document);
  const tableNow = (guestId: string) => seatOf(places, guestId)?.table.id;
  const taken = takeableTables(proposal, tableNow, wanted);
  const waiting = [...byTable.keys()].filter((id) => wanted.has(id) && !taken.has(id));
  const takenCount = [...byTable.keys()].filter((id) => taken.has(id)).length;
  const chosen = guestsOfTables(proposal, tableNow, taken);
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  // One sentence a household: it says how many they are.
  const homes = [...Map.groupBy(proposal.unseated, ({ guestId }) => guests.get(guestId)?.householdId).values()].flatMap(
    ([first]) => first ?? [],
  );
  const rows = [...byTable]
    .map(([id, seats]) => ({ id, seats, table: tables.get(id) }))
    .sort((a, b) => (a.table?.number ?? 0) - (b.table?.number ?? 0));
  return (
    <div className="flex flex-col gap-4 p-3">
      <div>
        <h2 className="text-[1.0714em]">Proposed seating</h2>
        <p className="text-muted">
          {proposal.newGuestIds.length} get a seat, {proposal.movedGuestIds.length} move to another table. Nothing is
          changed yet.
        </p>
      </div>
      {proposal.contradiction ? (
        <Banner tone="danger" title="The rules cannot all hold">
          {proposal.contradiction.sentence}
        </Banner>
      ) : null}
      {proposal.unseated.length > 0 ? (
        <Banner tone="warning" title={`${proposal.unseated.length} without a seat`}>
          <ul>
            {homes.slice(0, namesAtMost).map((first) => (
              <li key={first.guestId}>{first.sentence}</li>
            ))}
          </ul>
          {homes.length > namesAtMost ? <p>And {homes.length - namesAtMost} more households.</p> : null}
        </Banner>
      ) : null}
      <section aria-label="Rule by rule" className="flex flex-col gap-1.5">
        {proposal.reports.map((report, index) => (
          <Report key={report.ruleId ?? `default ${index}`} report={report} />
        ))}
      </section>
      {rows.length > 0 ? (
        <fieldset className="flex flex-col gap-2 border-t border-border pt-3">
          <legend className="sr-only">Which tables</legend>
          {rows.map(({ id, seats, table }) => (
            <Checkbox
              key={id}
              checked={!left.has(id)}
              onChange={() => toggle(id)}
              label={table ? tableTitle(table) : "Table"}
              description={seats
                .slice(0, namesAtMost)
                .flatMap(({ guestId }) => guests.get(guestId) ?? [])
                .map((guest) => fullName(guest))
                .join(", ")}
            />
          ))}
        </fieldset>
      ) : null}
      <div className="sticky bottom-0 -mx-3 flex flex-wrap gap-2 border-t border-border bg-surface p-3">
        {waiting.length > 0 ? (
          <p className="w-full text-[0.9286em] text-warning-ink">
            {waiting
              .flatMap((id) => tables.get(id) ?? [])
              .map(tableTitle)
              .join(", ")}{" "}
            {waiting.length === 1 ? "waits" : "wait"} too: somebody would leave for a table that you left out.
          </p>
        ) : null}
        <Button variant="primary" className="grow" disabled={takenCount === 0} onClick={() => onAccept(chosen)}>
          {takenCount === rows.length ? "Take it all" : `Take ${takenCount} of ${rows.length} tables`}
        </Button>
        <Button onClick={onDiscard}>Discard</Button>
      </div>
    </div>
  );
}

function Report({ report }: { report: RuleReport }) {
  const { guests, tags } = usePlannerView();
  const plan = usePlanner((state) => state.document);
  const rule = report.ruleId === null ? undefined : plan.rules.get(report.ruleId);
  const name = rule
    ? ruleSentence(rule, { plan, guests, tags })
    : (ruleKinds.find(({ kind }) => kind === report.kind)?.label ?? "");
  const isHeld = report.misses.length === 0;
  const Icon = isHeld ? CircleCheck : TriangleAlert;
  const line = (
    <span className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${isHeld ? "text-success-ink" : "text-warning-ink"}`} />
      <span className="min-w-0 grow">{name}</span>
      <span className="shrink-0 text-[0.9286em] text-muted tabular-nums">
        {report.held} of {report.of} {report.unit}
      </span>
    </span>
  );
  if (isHeld) return <div className="px-2 py-1">{line}</div>;
  return (
    <details className="rounded-md bg-warning-soft/60">
      <summary className="cursor-pointer list-none px-2 py-1 focus-ring">{line}</summary>
      <ul className="flex list-disc flex-col gap-1 py-1.5 pr-2 pl-9 text-[0.9286em]">
        {report.misses.slice(0, 30).map((miss) => (
          <li key={`${miss.sentence} ${miss.guestIds.join()}`}>{miss.sentence}</li>
        ))}
      </ul>
    </details>
  );
}
