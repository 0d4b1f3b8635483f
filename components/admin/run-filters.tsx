import { FilterMenu } from "@/components/ui/filter-menu";
import { Toolbar } from "@/components/ui/toolbar";
import { runStatuses } from "@/lib/features/admin/types";
import { statusWord } from "./run-status";

const statuses = runStatuses.map((value) => ({ value, label: statusWord(value) }));
const periods = [
  { value: "hour", label: "Last hour" },
  { value: "day", label: "Last 24 hours" },
  { value: "week", label: "Last 7 days" },
];

type RunFiltersProps = { functions: readonly { value: string; label: string }[] };

/** What is listed: by function, status and age, kept in the address. */
export function RunFilters({ functions }: RunFiltersProps) {
  return (
    <Toolbar>
      <FilterMenu label="Function" param="function" options={functions} single />
      <FilterMenu label="Status" param="status" options={statuses} single />
      <FilterMenu label="Began" param="since" options={periods} single />
    </Toolbar>
  );
}
