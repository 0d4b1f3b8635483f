const steps = [
  {
    title: "Set the day",
    text: "A ceremony, a dinner, a talk: each part of the event has its own time, place and number of seats, always told in the event’s own time zone.",
  },
  {
    title: "Bring your list",
    text: "A spreadsheet is enough. You see the fate of every row before anything is saved, and one click takes it back.",
  },
  {
    title: "Send the invitations",
    text: "One secret link for each household, by mail or as a printed code. Guests need no account and no app.",
  },
  {
    title: "Watch the answers arrive",
    text: "Who comes to what, who eats what, who has not said yet. When the last seat is taken, the next guest is told so kindly.",
  },
];

export function Steps() {
  return (
    <section aria-labelledby="steps" className="mx-auto max-w-6xl px-5 py-16 sm:px-8 md:py-24">
      <h2 id="steps" className="max-w-[18ch] text-3xl leading-tight sm:text-[2.75rem]">
        From the first name to the last answer
      </h2>
      <ol className="mt-10 grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step, index) => (
          <li key={step.title} className="border-t border-border-strong pt-5">
            <span aria-hidden className="font-display text-3xl text-accent-ink italic">
              {index + 1}
            </span>
            <h3 className="mt-2 text-xl">{step.title}</h3>
            <p className="mt-2 text-base leading-relaxed text-muted">{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
