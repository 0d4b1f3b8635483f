import { Check } from "lucide-react";
import { Ornament } from "@/components/layout/ornament";

const answers = [
  { name: "Ines", answer: "Will be there", yes: true },
  { name: "Tomás", answer: "Will be there", yes: true },
  { name: "Beatriz", answer: "Sadly cannot come", yes: false },
];

/** What a guest sees, drawn in the page itself. Nobody's real invitation, and says so. */
export function SampleInvitation() {
  return (
    <figure className="isolate mx-auto w-full max-w-md">
      <div className="relative rounded-xl border border-border bg-surface p-2.5 shadow-lg before:absolute before:inset-0 before:-z-10 before:translate-2 before:rotate-[2.2deg] before:rounded-xl before:border before:border-border-strong before:bg-sunken">
        <div className="rounded-lg border border-border px-6 py-10 text-center">
          <p className="text-sm text-muted">Together with their families</p>
          <p className="mt-4 font-display text-4xl leading-[1.1] tracking-tight">
            Clara <span className="text-accent-ink italic">&amp;</span> Mateus
          </p>
          <p className="mt-3 text-muted">invite you to their wedding</p>
          <Ornament className="my-6" />
          <p className="font-display text-lg">Saturday, the twelfth of June</p>
          <p className="text-sm text-muted">four in the afternoon, Lisbon time</p>
          <ul className="mt-7 flex flex-col gap-2 text-left text-base">
            {answers.map(({ name, answer, yes }) => (
              <li
                key={name}
                className={`flex items-center justify-between gap-3 rounded-md border px-4 py-2.5 ${yes ? "border-accent-ink bg-accent-soft" : "border-border"}`}
              >
                <span className="font-medium">{name}</span>
                <span className="flex items-center gap-1.5 text-sm text-muted">
                  {answer}
                  {yes ? <Check aria-hidden className="size-4 text-accent-ink" /> : null}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <figcaption className="mt-9 text-center text-sm text-muted">
        An example: one link for a household, an answer for each person.
      </figcaption>
    </figure>
  );
}
