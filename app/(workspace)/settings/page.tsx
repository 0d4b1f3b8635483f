import type { Metadata } from "next";
import { zoneChoices } from "@/components/accounts/choices";
import { SettingsForm } from "@/components/organizations/settings-form";
import { Card, CardBody } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadOrganizationSettings } from "@/lib/features/organizations/loaders";
import { currencyChoices } from "@/lib/features/organizations/rules/currencies";
import { localeName, locales } from "@/lib/platform/i18n/locales";
import { timeZones } from "@/lib/platform/zones";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const settings = await loadOrganizationSettings();
  return (
    <>
      <PageHeader title="Organization" description="Its name and look, and what new events start from." />
      <Card className="max-w-4xl">
        <CardBody>
          <SettingsForm
            settings={settings}
            zones={zoneChoices([...new Set([settings.timeZone, ...timeZones()])])}
            currencies={currencyChoices([settings.currency])}
            languages={locales.map((locale) => ({ value: locale, label: localeName(locale) }))}
          />
        </CardBody>
      </Card>
    </>
  );
}
