import { Refusal } from "@/components/layout/refusal";
import { LinkButton } from "@/components/ui/link-button";

export const metadata = { title: "Not open to you" };

/** Inside the shell: a member without the permission. */
export default function WorkspaceForbidden() {
  return <Refusal kind="forbidden" actions={<LinkButton href="/events">See all events</LinkButton>} />;
}
