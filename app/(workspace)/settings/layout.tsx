import type { ReactNode } from "react";
import { Tabs } from "@/components/ui/tabs";

const tabs = [
  { href: "/settings", label: "Organization", exact: true },
  { href: "/settings/members", label: "Members" },
];

/** The frame of the organization's settings. It authorizes nothing: each page asks its own gate. */
export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Tabs label="Settings" items={tabs} className="mb-6" />
      {children}
    </>
  );
}
