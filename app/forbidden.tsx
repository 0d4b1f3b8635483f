import type { Metadata } from "next";
import { Refusal } from "@/components/layout/refusal";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not open to you" };

/** For a member who lacks the permission, where no area says it in its own frame. */
export default function Forbidden() {
  return (
    <main className="px-4">
      <Refusal
        kind="forbidden"
        actions={
          <LinkButton href="/" variant="primary">
            Go to the start
          </LinkButton>
        }
      />
    </main>
  );
}
