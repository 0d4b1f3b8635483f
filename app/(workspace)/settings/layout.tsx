import type { ReactNode } from "react";
import { Tabs } from "@/components/ui/tabs";
import { settingsTabs } from "@/lib/features/organizations/rules/navigation";

const first = settingsTabs[0].href;
const tabs = settingsTabs.map(({ href, label }) => ({ href, label, exact: href === first }));

/** The frame of the organization's settings. It authorizes nothing: each page asks its own gate. */
export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Tabs label="Settings" items={tabs} className="mb-6" />
      {children}
    </>
  );
}
