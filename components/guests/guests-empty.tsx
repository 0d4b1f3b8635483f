"use client";

import { FileUp, UserPlus, UserSearch, UsersRound } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ListLink } from "@/components/ui/list-navigation";
import { useGuests } from "./guests-context";
import { useFreshList } from "./use-fresh-list";

/** A list that nobody is on yet. */
export function NoGuestsYet() {
  const { eventId, canWrite, open } = useGuests();
  useFreshList(eventId);
  if (!canWrite) {
    return (
      <EmptyState icon={<UsersRound />} title="Nobody is on the list yet">
        Guests appear here as soon as a planner adds them.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<UsersRound />}
      title="Who is coming?"
      actions={
        <>
          <LinkButton variant="primary" href={`/events/${eventId}/guests/import`} icon={<FileUp aria-hidden />}>
            Import a list
          </LinkButton>
          <Button icon={<UserPlus aria-hidden />} onClick={() => open({ kind: "new" })}>
            Add a guest
          </Button>
        </>
      }
    >
      Everything else starts with this list: invitations, answers, meals and seats. Bring it from CSV or Excel, or{" "}
      <a href="/samples/guest-list.csv" download className="underline underline-offset-4">
        try it with the sample file
      </a>
      .
    </EmptyState>
  );
}

/** Guests there are, but none that fit. */
export function NoMatches({ clearHref }: { clearHref: string }) {
  useFreshList(useGuests().eventId);
  return (
    <EmptyState icon={<UserSearch />} title="Nobody fits">
      No guest matches this search and these filters.{" "}
      <ListLink how="push" href={clearHref} className="underline underline-offset-4">
        Show everybody
      </ListLink>
    </EmptyState>
  );
}
