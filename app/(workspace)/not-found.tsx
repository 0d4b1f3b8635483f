import { Refusal } from "@/components/layout/refusal";
import { LinkButton } from "@/components/ui/link-button";

export const metadata = { title: "Not found" };

/** Inside the shell: what is gone, what never was, and what belongs to somebody else look the same. */
export default function WorkspaceNotFound() {
  return <Refusal kind="not_found" actions={<LinkButton href="/events">See all events</LinkButton>} />;
}
