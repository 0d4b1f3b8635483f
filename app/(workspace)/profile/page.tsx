import type { Metadata } from "next";
import { AddressCard } from "@/components/accounts/address-card";
import { BrowserList } from "@/components/accounts/browser-list";
import { ChangePasswordForm } from "@/components/accounts/change-password-form";
import { formatChoices, zoneChoices } from "@/components/accounts/choices";
import { EndOtherSessionsButton } from "@/components/accounts/end-session-button";
import { ProfileForm } from "@/components/accounts/profile-form";
import { MyOrganizations } from "@/components/organizations/my-organizations";
import { Banner } from "@/components/ui/banner";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadProfile } from "@/lib/features/accounts/loaders";
import { loadShell } from "@/lib/features/organizations/loaders";
import { timeZones } from "@/lib/platform/zones";

export const metadata: Metadata = { title: "Your profile" };

type Search = Promise<{ notice?: string | string[] }>;

export default async function ProfilePage({ searchParams }: { searchParams: Search }) {
  const { notice } = await searchParams;
  const [{ profile, browsers, waiting }, { organizations, active }] = await Promise.all([loadProfile(), loadShell()]);
  const zones = zoneChoices([...new Set([profile.timeZone, ...timeZones()])]);
  return (
    <div className="max-w-3xl">
      <PageHeader title="Your profile" />
      {notice === "address-changed" ? (
        <Banner tone="success" className="mb-6">
          <p role="status">
            Your address is changed: you sign in with {profile.email} now. Your other browsers were signed out.
          </p>
        </Banner>
      ) : null}
      <div className="flex flex-col gap-6">
        <Card>
          <CardBody>
            <ProfileForm profile={profile} zones={zones} formats={formatChoices()} />
          </CardBody>
        </Card>
        <AddressCard profile={profile} waiting={waiting} />
        <Card>
          <CardHeader title="Password" description="A new one signs your other browsers out." />
          <CardBody>
            <ChangePasswordForm email={profile.email} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title="Signed-in browsers"
            description="Sign out what you do not know, and change your password."
            actions={browsers.length > 1 ? <EndOtherSessionsButton /> : null}
          />
          <BrowserList browsers={browsers} timeZone={profile.timeZone} />
        </Card>
        <Card>
          <CardHeader
            title="Notifications"
            description="What reaches you in the app, by mail and in the morning."
            actions={
              <LinkButton href="/settings/notifications" size="sm">
                Choose
              </LinkButton>
            }
          />
        </Card>
        <Card>
          <CardHeader
            title="Organizations"
            actions={
              <LinkButton href="/welcome" size="sm">
                New organization
              </LinkButton>
            }
          />
          <MyOrganizations organizations={organizations} activeId={active?.id ?? null} />
        </Card>
      </div>
    </div>
  );
}
