import {
  CalendarDays,
  ChartColumn,
  House,
  LayoutTemplate,
  type LucideIcon,
  PartyPopper,
  Settings,
  Store,
  Workflow,
} from "lucide-react";
import type { NavKey } from "./shell-types";

export const navIcons: Record<NavKey, LucideIcon> = {
  dashboard: House,
  events: PartyPopper,
  calendar: CalendarDays,
  vendors: Store,
  templates: LayoutTemplate,
  reports: ChartColumn,
  settings: Settings,
  jobs: Workflow,
};
