"use client";

import { Sparkles } from "lucide-react";
import { useState } from "react";
import { useFormats } from "#formats";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { showUndo } from "@/components/ui/toast";
import { acceptProposal, guestsToSeat } from "@/lib/features/seating/auto/rules";
import type { Proposal } from "@/lib/features/seating/auto/types";
import { seatsToHave } from "@/lib/features/seating/rules/seatings";
import { isForServer } from "@/lib/features/seating/runs/rules";
import type { SeatAssignment } from "@/lib/features/seating/types";
import { ChoiceBar } from "../choice-bar";
import { WholeField } from "../fields";
import { usePlanner, usePlannerView } from "../planner-context";
import { ProposalView } from "./proposal-view";
import { RuleList } from "./rule-list";
import { useAutoSeating } from "./use-auto-seating";

/** Rules, a run with its progress, and what came of it: taken whole, in part or not at all. */
export function AutoPanel() {
  const formats = useFormats();
  const { store, guests, canEdit, announce } = usePlannerView();
  const seats = usePlanner((state) => state.document.seats);
  const { run, start, cancel, finish, forget } = useAutoSeating();
  const [how, setHow] = useState<"repair" | "anew">("repair");
  const [seconds, setSeconds] = useState(10);
  const [movedAtMost, setMovedAtMost] = useState(6);
  const wanted = guestsToSeat([...guests.values()], [...seats.values()]).length;

  const accept = (proposal: Proposal, guestIds: readonly string[]) => {
    const { document } = store.get();
    const open = seatsToHave(document);
    const seated = [...document.seats.values()];
    const { changes, blockedGuestIds } = acceptProposal(proposal, seated, guestIds, (id) => open.has(id));
    const patch = new Map<string, SeatAssignment | null>();
    for (const { guestId, seatId } of changes) {
      const revision = document.seats.get(guestId)?.revision ?? 0;
      patch.set(guestId, seatId === null ? null : { guestId, seatId, isLocked: false, revision });
    }
    store.dispatch({ type: "change", label: "Auto-seating", patch: { seats: patch } });
    const blocked =
      blockedGuestIds.length > 0
        ? ` ${blockedGuestIds.length} stay where they are: their seat is somebody else’s now, or gone.`
        : "";
    const sentence = `${patch.size === 1 ? "One guest" : `${patch.size} guests`} seated anew.${blocked}`;
    announce(sentence);
    showUndo(sentence, () => store.dispatch({ type: "undo" }));
    forget();
  };
  if (run.is === "proposed")
    return <ProposalView proposal={run.proposal} onAccept={(ids) => accept(run.proposal, ids)} onDiscard={forget} />;
  return (
    <div className="flex flex-col gap-5 p-3">
      <RuleList />
      {canEdit ? (
        <section aria-label="Run" className="flex flex-col gap-3 border-t border-border pt-4">
          <ChoiceBar
            label="How"
            value={how}
            onChange={setHow}
            choices={[
              { value: "repair", label: "Seat the rest" },
              { value: "anew", label: "Seat everybody" },
            ]}
          />
          <p className="text-[0.9286em] text-muted">
            {how === "repair"
              ? "Finds seats for those who have none, and moves as few as it can of those who sit."
              : "Looks for the best seating for everybody. Fixed seats stay."}{" "}
            {isForServer(wanted)
              ? "With so many guests the server looks, on what is saved. Go on working meanwhile; leaving this page ends it."
              : "Go on working meanwhile; leaving this page ends it."}
          </p>
          <div className="grid grid-cols-2 gap-3">
            {how === "repair" ? (
              <WholeField
                name="moved"
                label="May move at most"
                value={movedAtMost}
                least={0}
                most={5000}
                onCommit={setMovedAtMost}
              />
            ) : (
              <WholeField
                name="seconds"
                label="Seconds to look"
                value={seconds}
                least={1}
                most={600}
                onCommit={setSeconds}
              />
            )}
          </div>
          {run.is === "failed" ? <Banner tone="danger">{run.message}</Banner> : null}
          {run.is === "running" ? (
            <div role="status" className="flex flex-col gap-2">
              {run.note ? <Banner tone="info">{run.note}</Banner> : null}
              <ProgressBar
                label={run.where === "server" ? "The server looks for seats" : "Looking for seats"}
                value={how === "repair" ? 0 : Math.min(run.seconds, seconds)}
                max={seconds}
                valueText={run.progress ? `${wanted - run.progress.unseatedPeople} of ${wanted} seated` : "Starting"}
              />
              {run.progress ? (
                <p className="text-[0.9286em] text-muted tabular-nums">
                  {formats.count(run.progress.moves)} moves tried, penalty {formats.count(run.progress.cost)}: the
                  lower, the more wishes come true.
                </p>
              ) : null}
              <div className="flex gap-2">
                <Button size="sm" variant="primary" disabled={run.progress === null} onClick={finish}>
                  Take what there is
                </Button>
                <Button size="sm" onClick={cancel}>
                  Cancel
                </Button>
              </div>
            </div>
          ) : (
            <Button
              variant="primary"
              icon={<Sparkles aria-hidden />}
              disabled={wanted === 0}
              onClick={() => start({ seconds, repair: how === "repair", movedAtMost })}
            >
              Find seats for {wanted} {wanted === 1 ? "guest" : "guests"}
            </Button>
          )}
        </section>
      ) : null}
    </div>
  );
}
