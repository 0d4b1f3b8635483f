"use client";

import { Button } from "@/components/ui/button";
import { useFormState } from "@/components/ui/form-context";
import { LinkButton } from "@/components/ui/link-button";

/** The ways on for a form that is older than what it edits: look at the newer state, or let one's own hold. */
export function StaleChoice({ href }: { href: string }) {
  const { state, pending } = useFormState();
  if (!state || state.ok || state.reason !== "stale") return null;
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton href={href} target="_blank">
        See it as it is now
      </LinkButton>
      <Button type="submit" name="overwrite" value="on" pending={pending}>
        Save mine over it
      </Button>
    </div>
  );
}
