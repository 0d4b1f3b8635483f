import type { ChartPart } from "@/components/ui/chart-parts";
import { Donut } from "@/components/ui/donut";
import { LinkButton } from "@/components/ui/link-button";

const parts: ChartPart[] = [
  { label: "Accepted", value: 112, tone: "good" },
  { label: "Declined", value: 21, tone: "poor" },
  { label: "Maybe", value: 9, tone: "fair" },
  { label: "No answer yet", value: 38, tone: "rest" },
];

/** What a planner sees, with the product's own chart. */
export function SampleAnswers() {
  return (
    <section aria-labelledby="answers" className="border-t border-border bg-sunken">
      <div className="mx-auto grid max-w-6xl items-center gap-x-16 gap-y-10 px-5 py-16 sm:px-8 md:py-24 lg:grid-cols-2">
        <div>
          <h2 id="answers" className="text-3xl leading-tight sm:text-[2.75rem]">
            Calm for the people who plan
          </h2>
          <p className="mt-4 max-w-[48ch] text-muted">
            Behind the paper stands a plain, fast workspace. Every number leads to the people it counts, changes can be
            undone, and each person on the team sees only what the work needs.
          </p>
          <LinkButton href="/register" variant="primary" className="mt-8">
            Plan an event
          </LinkButton>
        </div>
        <figure className="rounded-xl border border-border bg-surface p-6 shadow-md sm:p-8">
          <Donut title="Answers to the dinner, an example" parts={parts} middle="180" middleNote="invited" />
          <figcaption className="mt-5 text-center text-sm text-muted">An example: the answers to a dinner.</figcaption>
        </figure>
      </div>
    </section>
  );
}
