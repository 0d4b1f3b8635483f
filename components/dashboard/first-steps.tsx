import { CalendarPlus, FileSpreadsheet, Telescope } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { MakeSample } from "./make-sample";

type Props = { sample: { id: string } | null };

/** The three ways in which a new account may begin. */
export function FirstSteps({ sample }: Props) {
  return (
    <ul className="grid gap-4 md:grid-cols-3">
      <Way
        icon={<CalendarPlus aria-hidden />}
        title="Make an event"
        text="A name, a day and a place are enough. Sessions come by themselves, everything else can follow."
        action={
          <LinkButton variant="primary" href="/events/new">
            New event
          </LinkButton>
        }
      />
      <Way
        icon={<FileSpreadsheet aria-hidden />}
        title="Bring a guest list"
        text="The spreadsheet you have will do. Name the event it belongs to, then import: you see the fate of every row first."
        action={<LinkButton href="/events/new?next=import">Start with a list</LinkButton>}
      />
      <Way
        icon={<Telescope aria-hidden />}
        title="Look around in a sample"
        text="A wedding of 122 invented guests, half-way through its answers. It mails nobody, and one click removes it."
        action={sample ? <LinkButton href={`/events/${sample.id}`}>Open the sample</LinkButton> : <MakeSample />}
      />
    </ul>
  );
}

function Way({ icon, title, text, action }: { icon: ReactNode; title: string; text: string; action: ReactNode }) {
  return (
    <li>
      <Card className="flex h-full flex-col items-start gap-3 p-5">
        <span className="grid size-10 place-items-center rounded-full bg-accent-soft text-accent-ink [&_svg]:size-5">
          {icon}
        </span>
        <h2 className="text-[1.0714em]">{title}</h2>
        <p className="grow text-muted">{text}</p>
        {action}
      </Card>
    </li>
  );
}
