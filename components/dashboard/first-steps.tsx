import { CalendarPlus, FileSpreadsheet, UsersRound } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";

type Way = { icon: ReactNode; title: string; text: string; href: string; verb: string };

const ways: readonly Way[] = [
  {
    icon: <CalendarPlus aria-hidden />,
    title: "Create your first event",
    text: "A name, a day and a place are enough. Everything else can follow.",
    href: "/events/new",
    verb: "Create an event",
  },
  {
    icon: <FileSpreadsheet aria-hidden />,
    title: "Bring your guest list",
    text: "The spreadsheet you have will do: create the event, then import the list under Guests. You see the fate of every row first.",
    href: "/events/new",
    verb: "Create, then import",
  },
  {
    icon: <UsersRound aria-hidden />,
    title: "Invite your team",
    text: "Planners, assistants, coordinators and door staff each see what their work needs.",
    href: "/settings/members",
    verb: "Invite people",
  },
];

/** Where a new account may begin. */
export function FirstSteps() {
  return (
    <ul className="grid gap-4 md:grid-cols-3">
      {ways.map((way, index) => (
        <li key={way.title}>
          <Card className="flex h-full flex-col gap-3 p-5">
            <span className="grid size-10 place-items-center rounded-full bg-accent-soft text-accent-ink [&_svg]:size-5">
              {way.icon}
            </span>
            <h2 className="text-[1.0714em]">{way.title}</h2>
            <p className="grow text-muted">{way.text}</p>
            <LinkButton href={way.href} variant={index === 0 ? "primary" : undefined}>
              {way.verb}
            </LinkButton>
          </Card>
        </li>
      ))}
    </ul>
  );
}
