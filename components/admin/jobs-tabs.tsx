import { Tabs } from "@/components/ui/tabs";

const tabs = [
  { href: "/admin/jobs", label: "Functions", exact: true },
  { href: "/admin/jobs/runs", label: "Runs" },
];

/** Between what there is and what it has done. */
export function JobsTabs() {
  return <Tabs label="Background work" items={tabs} className="mb-5" />;
}
