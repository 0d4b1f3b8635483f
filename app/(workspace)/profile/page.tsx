import type { Metadata } from "next";
import { BrowserList } from "@/components/accounts/browser-list";
import { ChangePasswordForm } from "@/components/accounts/change-password-form";
import { formatChoices, zoneChoices } from "@/components/accounts/choices";
import { EndOtherSessionsButton } from "@/components/accounts/end-session-button";
import { ProfileForm } from "@/components/accounts/profile-form";
import { MyOrganizations } from "@/components/organizations/my-organizations";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadProfile } from "@/lib/features/accounts/loaders";
import { loadShell } from "@/lib/features/organizations/loaders";
import { timeZones } from "@/lib/platform/zones";

export const metadata: Metadata = { title: "Your profile" };

export default async function ProfilePage() {
  const [{ profile, browsers }, { organizations, active }] = await Promise.all([loadProfile(), loadShell()]);
  const zones = zoneChoices([...new Set([profile.timeZone, ...timeZones()])]);
  return (
    <div className="max-w-3xl">
      <PageHeader title="Your profile" />
      <div className="flex flex-col gap-6">
        <Card>
          <CardBody>
            <ProfileForm profile={profile} zones={zones} formats={formatChoices()} />
          </CardBody>
        </Card>
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
