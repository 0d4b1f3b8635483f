import { ActionForm, SubmitButton } from "@/components/ui/form";
import { Time } from "@/components/ui/time";
import { cancelAddressChangeAction, resendAddressChangeAction } from "@/lib/features/accounts/address/actions";
import type { WaitingChange } from "@/lib/features/accounts/address/types";

type WaitingAddressProps = { waiting: WaitingChange; email: string; timeZone: string };

/** An address that was asked for and waits for its link, with the ways to hurry or forget it. */
export function WaitingAddress({ waiting, email, timeZone }: WaitingAddressProps) {
  const { newEmail, expiresAt, isExpired } = waiting;
  const address = <strong className="font-medium text-ink wrap-anywhere">{newEmail}</strong>;
  return (
    <div className="rounded-lg border border-border bg-sunken px-4 py-4">
      <div role="status" className="text-muted">
        {isExpired ? (
          <p>
            The link to {address} has expired without being opened. Have a new one sent, or cancel to choose another
            address.
          </p>
        ) : (
          <>
            <p>
              We have sent a link to {address}. Open it to finish; until then you sign in with{" "}
              <span className="text-ink wrap-anywhere">{email}</span>.
            </p>
            <p className="mt-2">
              It works until <Time at={expiresAt} timeZone={timeZone} />. Nothing there? Look among the unwanted mail,
              and check the address.
            </p>
          </>
        )}
      </div>
      <div className="mt-4 flex flex-wrap items-end gap-2 max-sm:[&>*]:grow">
        <ActionForm
          action={resendAddressChangeAction}
          guardLeaving={false}
          className="sm:items-start"
          aria-label="Send the link again"
        >
          <SubmitButton variant="secondary" pendingText="Sending…">
            Send a new link
          </SubmitButton>
        </ActionForm>
        <ActionForm action={cancelAddressChangeAction} guardLeaving={false} aria-label="Cancel the change">
          <SubmitButton variant="ghost" pendingText="Cancelling…">
            Cancel the change
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
