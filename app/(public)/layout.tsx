import type { ReactNode } from "react";
import { InvitationPage } from "@/components/layout/invitation-page";

/** The invitation's paper under every public page. Reads nothing of the request: these pages are cached whole. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <InvitationPage>{children}</InvitationPage>;
}
