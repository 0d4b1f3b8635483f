import { LinkButton } from "@/components/ui/link-button";
import { Refusal } from "./refusal";

const toStart = (
  <LinkButton href="/" variant="primary">
    Go to the start
  </LinkButton>
);

/** What an area outside the workspace answers for whatever it does not have. */
export function NotFoundPage() {
  return <Refusal kind="not_found" actions={toStart} />;
}

/** For somebody who is known and may not. */
export function ForbiddenPage() {
  return <Refusal kind="forbidden" actions={toStart} />;
}
