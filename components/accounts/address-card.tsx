import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { WaitingChange } from "@/lib/features/accounts/address/types";
import type { Profile } from "@/lib/features/accounts/types";
import { AddressForm } from "./address-form";
import { WaitingAddress } from "./waiting-address";

/** The address somebody signs in with, and the way to another. */
export function AddressCard({ profile, waiting }: { profile: Profile; waiting: WaitingChange | null }) {
  const { email, timeZone } = profile;
  return (
    <Card>
      <CardHeader
        title="E-mail address"
        description={
          <>
            You sign in with <strong className="font-medium text-ink wrap-anywhere">{email}</strong>, and what concerns
            you is mailed there.
          </>
        }
      />
      <CardBody>
        {waiting ? (
          <WaitingAddress waiting={waiting} email={email} timeZone={timeZone} />
        ) : (
          <AddressForm email={email} />
        )}
      </CardBody>
    </Card>
  );
}
