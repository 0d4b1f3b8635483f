import type { ReactNode } from "react";
import { InvitationPage } from "@/components/layout/invitation-page";

export default function MarketingLayout({ children }: { children: ReactNode }) {
  return <InvitationPage>{children}</InvitationPage>;
}
