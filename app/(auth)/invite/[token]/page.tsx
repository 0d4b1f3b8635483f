import type { Metadata } from "next";
import { AuthHeading } from "@/components/accounts/auth-heading";
import { AccentStyle } from "@/components/layout/accent-style";
import { InvitationAnswer } from "@/components/organizations/invitation-answer";
import { LinkButton } from "@/components/ui/link-button";
import { loadInvitation } from "@/lib/features/organizations/invitations/loaders";
import { membershipRoleWords, staffRoleWords } from "@/lib/features/organizations/rules/roles";

export const metadata: Metadata = {
  title: "Invitation",
  robots: { index: false, follow: false },
  // Not "no-referrer": a form that no script sends would then come from nowhere, and be refused.
  referrer: "same-origin",
};

const ended = {
  accepted: "It was accepted already. A link works once.",
  closed: "It was declined or taken back. If you think that is a mistake, ask whoever invited you.",
  expired: "It is older than two weeks. Ask whoever invited you to send it again.",
  unknown: "The address is incomplete, or a newer invitation was sent since. Look for the newest mail.",
};

type InviteProps = { params: Promise<{ token: string }>; searchParams: Promise<{ notice?: string | string[] }> };

export default async function InvitePage({ params, searchParams }: InviteProps) {
  const [{ token }, { notice }] = await Promise.all([params, searchParams]);
  const { card, signedInAs } = await loadInvitation(token);
  if (card?.state !== "open") {
    const isDeclined = notice === "declined" && card?.state === "closed";
    return (
      <>
        <AuthHeading title={isDeclined ? "You declined the invitation" : "This invitation no longer works"}>
          {isDeclined
            ? `Nothing else will come of it. If you change your mind, ask ${card.organizationName} to invite you again.`
            : ended[card?.state ?? "unknown"]}
        </AuthHeading>
        <LinkButton href={signedInAs ? "/dashboard" : "/sign-in"} variant="secondary" block>
          {signedInAs ? "Go to the dashboard" : "Sign in"}
        </LinkButton>
      </>
    );
  }
  const { offer, organizationName } = card;
  const words = offer.kind === "staff" ? staffRoleWords[offer.role] : membershipRoleWords[offer.role];
  return (
    <>
      <AccentStyle accent={card.accentColor} />
      <AuthHeading title={offer.kind === "staff" ? `Join the team of ${offer.eventName}` : `Join ${organizationName}`}>
        <p>
          {card.inviterName ?? "Somebody"} of {organizationName} invites you as{" "}
          <strong className="font-medium text-ink">{words.label.toLowerCase()}</strong>.
        </p>
        <p className="mt-2">{words.meaning}</p>
      </AuthHeading>
      <InvitationAnswer token={token} card={card} signedInAs={signedInAs} />
    </>
  );
}
