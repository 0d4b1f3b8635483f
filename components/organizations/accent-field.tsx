"use client";

import { type CSSProperties, useId, useState } from "react";
import { accentTokens } from "@/components/layout/accent";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { accentGrounds, accentProblem, accentVerdict } from "@/lib/features/organizations/rules/accent";

/** What the colour picker stands on while none is chosen: the house's own. */
const houseColour = "#74285a";

/** The accent colour, with what becomes of it shown and its contrast told while it is chosen. */
export function AccentField({ defaultValue }: { defaultValue: string | null }) {
  const [colour, setColour] = useState(defaultValue ?? "");
  const pickerId = useId();
  const problem = colour ? accentProblem(colour) : null;
  const verdict = colour && !problem ? accentVerdict(colour) : null;
  return (
    <div className="flex flex-col gap-3">
      <Field
        name="accentColor"
        label="Accent colour"
        optionalNote="optional"
        hint="Buttons and links wear it, in the workspace and on your events' pages."
      >
        <Input
          value={colour}
          onChange={(event) => setColour(event.target.value)}
          placeholder={houseColour}
          spellCheck={false}
          maxLength={7}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={pickerId} className="sr-only">
          Pick the accent colour
        </label>
        <input
          id={pickerId}
          type="color"
          value={/^#[0-9a-f]{6}$/i.test(colour) ? colour : houseColour}
          onChange={(event) => setColour(event.target.value)}
          className="h-9 w-14 cursor-pointer rounded-md border border-input bg-surface p-1 focus-ring"
        />
        {colour ? (
          <Button variant="ghost" onClick={() => setColour("")}>
            Use the house's colour
          </Button>
        ) : null}
      </div>
      <div aria-live="polite" className="text-[0.9286em]">
        {problem ? <p className="text-danger-ink">{problem}</p> : null}
        {verdict ? (
          <p className="text-muted">
            Contrast with white {verdict.ratio} : 1. {verdict.sentence}
          </p>
        ) : null}
      </div>
      {verdict ? <Preview colour={colour} /> : null}
    </div>
  );
}

/** A button and a link in the colour, on a light page and on a dark one. */
function Preview({ colour }: { colour: string }) {
  const tokens = accentTokens(colour);
  if (!tokens) return null;
  const style = Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]));
  return (
    <div aria-hidden className="grid max-w-md grid-cols-2 overflow-hidden rounded-lg border border-border">
      {(["light", "dark"] as const).map((scheme) => (
        <div
          key={scheme}
          style={{ ...style, colorScheme: scheme, background: accentGrounds[scheme] } as CSSProperties}
          className="p-4"
        >
          <span className="inline-block rounded-md bg-accent px-3 py-1.5 font-medium text-accent-contrast">Send</span>
          <span className="mt-2 block text-accent-ink underline underline-offset-4">A link</span>
        </div>
      ))}
    </div>
  );
}
