"use client";

import { SlidersHorizontal } from "lucide-react";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { FilterMenu } from "@/components/ui/filter-menu";
import { ListLink } from "@/components/ui/list-navigation";
import { Popover } from "@/components/ui/popover";
import { countFilters, type GuestQuery, writeGuestQuery } from "@/lib/features/guests/list/schema";
import { kindLabels, overallLabels } from "@/lib/features/guests/rules";
import { guestKinds, overallAnswers } from "@/lib/features/guests/types";
import { useGuests } from "./guests-context";

/** As high as there is room, and no higher: on a phone it scrolls. */
const panel = "max-h-(--radix-popover-content-available-height) overflow-y-auto";

/** All filters of the list, each in the address. On a narrow screen they wait behind one button. */
export function GuestFilters({ query }: { query: GuestQuery }) {
  const pathname = usePathname();
  const count = countFilters(query.filter);
  const { sort, dir, view } = query;
  const cleared = writeGuestQuery({ sort, dir, view, filter: { q: query.filter.q, tags: [] } }).toString();
  const rest = countFilters({ ...query.filter, answer: undefined, session: undefined, tags: [], kind: undefined });
  return (
    <>
      <div className="flex flex-wrap gap-2 max-xl:hidden">
        <FirstMenus />
        <Popover
          label="More filters"
          className={panel}
          trigger={<MoreButton text={rest === 0 ? "More" : `More (${rest})`} />}
        >
          <div className="grid gap-2 [&_button]:w-full [&_button]:justify-start">
            <OtherMenus />
          </div>
        </Popover>
      </div>
      <div className="max-sm:order-2 xl:hidden">
        <Popover
          label="Filters"
          className={panel}
          trigger={<MoreButton text={count === 0 ? "Filters" : `Filters (${count})`} />}
        >
          <div className="grid gap-2 [&_button]:w-full [&_button]:justify-start">
            <FirstMenus />
            <OtherMenus />
          </div>
        </Popover>
      </div>
      {count > 0 ? (
        <ListLink
          href={cleared ? `${pathname}?${cleared}` : pathname}
          className="inline-flex min-h-9 items-center px-1 text-muted underline underline-offset-4 hover:text-ink max-sm:order-3 pointer-coarse:min-h-11"
        >
          Clear filters
        </ListLink>
      ) : null}
    </>
  );
}

function MoreButton({ text, ...rest }: ComponentProps<typeof Button> & { text: string }) {
  return (
    <Button icon={<SlidersHorizontal aria-hidden />} {...rest}>
      {text}
    </Button>
  );
}

/** The filters that are used most. */
function FirstMenus() {
  const { choices } = useGuests();
  return (
    <>
      <FilterMenu
        single
        label="Answer"
        param="answer"
        options={overallAnswers.map((value) => ({ value, label: overallLabels[value] }))}
      />
      {choices.sessions.length > 1 ? (
        <FilterMenu
          single
          label="Session"
          param="session"
          options={choices.sessions.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {choices.tags.length > 0 ? (
        <FilterMenu
          label="Tag"
          param="tag"
          options={choices.tags.map(({ id, name, guestCount }) => ({ value: id, label: name, count: guestCount }))}
        />
      ) : null}
      <FilterMenu
        single
        label="Kind"
        param="kind"
        options={guestKinds.map((value) => ({ value, label: kindLabels[value] }))}
      />
    </>
  );
}

function OtherMenus() {
  const { choices } = useGuests();
  return (
    <>
      {choices.sides.length > 0 ? (
        <FilterMenu
          single
          label="Side"
          param="side"
          options={choices.sides.map((side) => ({ value: side, label: side }))}
        />
      ) : null}
      <FilterMenu
        single
        label="Needs"
        param="needs"
        options={[
          { value: "any", label: "Any need" },
          { value: "dietary", label: "Dietary" },
          { value: "accessibility", label: "Accessibility" },
        ]}
      />
      <FilterMenu
        single
        label="Household size"
        param="size"
        options={["1", "2", "3", "4"].map((value) => ({ value, label: value === "4" ? "4 or more" : value }))}
      />
      <FilterMenu
        single
        label="Invitation"
        param="mailed"
        options={[
          { value: "yes", label: "Mailed" },
          { value: "no", label: "Not mailed yet" },
        ]}
      />
      <FilterMenu single label="E-mail" param="email" options={[{ value: "none", label: "No mail reaches them" }]} />
    </>
  );
}
