import type { Metadata } from "next";
import { Awning } from "@/components/layout/awning";
import { Refusal } from "@/components/layout/refusal";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

/** For an address that no page has, and for whatever its own area does not answer. */
export default function NotFound() {
  return (
    <>
      <Awning />
      <main className="px-4">
        <Refusal
          kind="not_found"
          actions={
            <LinkButton href="/" variant="primary">
              Go to the start
            </LinkButton>
          }
        />
      </main>
    </>
  );
}
