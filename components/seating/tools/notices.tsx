"use client";

import { X } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { IconButton } from "@/components/ui/icon-button";
import { fullName } from "@/lib/features/seating/rules/guest-list";
import { objectTitle } from "@/lib/features/seating/rules/objects";
import { tableTitle } from "@/lib/features/seating/rules/table-sizes";
import type { Notice } from "@/lib/features/seating/state";
import { usePlanner, usePlannerView } from "../planner-context";

/** What was refused or taken back, and who gave a seat back: stays until it is read. */
export function Notices() {
  const { store } = usePlannerView();
  const notices = usePlanner((state) => state.notices);
  const sentence = useSentence();
  if (notices.length === 0) return <div aria-live="polite" />;
  const title = notices.every(({ kind }) => kind === "freed")
    ? "Seats were given back"
    : "Somebody else worked here too";
  const dismiss = (
    <IconButton size="sm" label="Close" onClick={() => store.dispatch({ type: "dismiss", noticeId: null })}>
      <X aria-hidden />
    </IconButton>
  );
  return (
    <div aria-live="polite" data-notices>
      <Banner
        tone={notices.some(({ kind }) => kind !== "freed") ? "warning" : "info"}
        title={title}
        actions={dismiss}
        className="rounded-none"
      >
        <ul className="max-h-24 overflow-y-auto">
          {notices.slice(-20).map((notice) => (
            <li key={notice.id}>{sentence(notice)}</li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

function useSentence() {
  const { store, guests } = usePlannerView();
  return ({ kind, subject, message }: Notice): string => {
    const { tables, objects } = store.get().document;
    const [table, object, guest] = [tables.get(subject.id), objects.get(subject.id), guests.get(subject.id)];
    const name = table
      ? tableTitle(table)
      : object
        ? objectTitle(object)
        : guest
          ? fullName(guest)
          : nameOf[subject.kind];
    if (kind === "freed")
      return guest?.answer === "declined"
        ? `${name} declined and has no seat any more.`
        : `${name} has no seat any more.`;
    if (kind === "not_undone") return `${name} was changed by somebody else since; that was not undone.`;
    if (kind === "refused") return `${name}: ${message ?? "it was changed meanwhile."} Your change was taken back.`;
    return `${name} was changed by somebody else at the same time. Their change stays, yours was taken back.`;
  };
}

const nameOf: Record<Notice["subject"]["kind"], string> = {
  room: "The room",
  table: "A table",
  object: "An object",
  rule: "A rule",
  guest: "A guest",
};
