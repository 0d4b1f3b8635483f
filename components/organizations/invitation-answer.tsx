import { NewPasswordField } from "@/components/accounts/register-form";
import { SignOutForm } from "@/components/accounts/sign-out-form";
import { Field } from "@/components/ui/field";
import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import {
  acceptInvitationAction,
  declineInvitationAction,
  registerByInvitationAction,
} from "@/lib/features/organizations/invitations/actions";
import type { InvitationCard } from "@/lib/features/organizations/invitations/types";

type InvitationAnswerProps = {
  token: string;
  card: InvitationCard;
  signedInAs: { email: string; isInvited: boolean } | null;
};

/** The ways to say yes that fit who is looking, and the way to say no. */
export function InvitationAnswer(props: InvitationAnswerProps) {
  return (
    <div className="flex flex-col gap-4">
      <Acceptance {...props} />
      <ActionForm action={declineInvitationAction} guardLeaving={false} aria-label="Decline the invitation">
        <input type="hidden" name="token" value={props.token} />
        <SubmitButton variant="ghost" block>
          Decline
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

function Acceptance({ token, card, signedInAs }: InvitationAnswerProps) {
  const here = `/invite/${token}`;
  const address = <strong className="font-medium wrap-anywhere">{card.email}</strong>;
  if (signedInAs?.isInvited) {
    return (
      <ActionForm action={acceptInvitationAction} guardLeaving={false} aria-label="Accept the invitation">
        <input type="hidden" name="token" value={token} />
        <p>
          You join as <strong className="font-medium wrap-anywhere">{signedInAs.email}</strong>.
        </p>
        <SubmitButton block pendingText="Joining…">
          Accept invitation
        </SubmitButton>
      </ActionForm>
    );
  }
  if (signedInAs) {
    return (
      <>
        <p>
          You are signed in as <strong className="font-medium wrap-anywhere">{signedInAs.email}</strong>; the invitation
          is for {address}.
        </p>
        <SignOutForm next={here}>Sign out and use the other address</SignOutForm>
      </>
    );
  }
  if (card.hasAccount) {
    return (
      <>
        <p>The invitation is for {address}. Sign in, and you come back here.</p>
        <LinkButton href={`/sign-in?next=${encodeURIComponent(here)}`} variant="primary" block>
          Sign in to accept
        </LinkButton>
      </>
    );
  }
  return (
    <ActionForm action={registerByInvitationAction} guardLeaving={false} aria-label="Create an account and join">
      <input type="hidden" name="token" value={token} />
      <Field name="username" label="E-mail address" hint="The invitation was sent here, so it needs no confirmation.">
        <Input type="email" autoComplete="username" value={card.email} readOnly />
      </Field>
      <Field name="name" label="Your name" required>
        <Input autoComplete="name" />
      </Field>
      <NewPasswordField />
      <SubmitButton block pendingText="Joining…">
        Create account and join
      </SubmitButton>
    </ActionForm>
  );
}
