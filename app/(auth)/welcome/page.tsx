import type { Metadata } from "next";
import { AuthFooter, AuthHeading } from "@/components/accounts/auth-heading";
import { zoneChoices } from "@/components/accounts/choices";
import { SignOutForm } from "@/components/accounts/sign-out-form";
import { TextLink } from "@/components/accounts/text-link";
import { CreateOrganizationForm } from "@/components/organizations/create-organization-form";
import { loadMyOrganizations } from "@/lib/features/organizations/loaders";
import { currencyChoices } from "@/lib/features/organizations/rules/currencies";
import { timeZones } from "@/lib/platform/zones";

export const metadata: Metadata = { title: "Create an organization" };

/** Where somebody without an organization arrives, and where another one is made. */
export default async function WelcomePage() {
  const { organizations, timeZone } = await loadMyOrganizations();
  const isFirst = organizations.length === 0;
  return (
    <>
      <AuthHeading title={isFirst ? "Welcome" : "Create an organization"}>
        {isFirst
          ? "Events belong to an organization. You can invite others to it once it is there."
          : "It has its own events, members and settings."}
      </AuthHeading>
      <CreateOrganizationForm
        zones={zoneChoices(timeZones())}
        currencies={currencyChoices(["EUR"])}
        timeZone={timeZone}
      />
      <AuthFooter>
        {isFirst ? (
          <>
            <p className="mb-3">Somebody invited you? Open the link in their mail instead.</p>
            <SignOutForm>Sign out</SignOutForm>
          </>
        ) : (
          <TextLink href="/dashboard">Back to the dashboard</TextLink>
        )}
      </AuthFooter>
    </>
  );
}
