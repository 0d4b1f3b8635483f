"use client";

import { Download, Printer } from "lucide-react";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { buttonStyle } from "@/components/ui/button-style";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { type PrintKind, printKinds, readPrintChoice } from "@/lib/features/seating/rules/print-choice";
import { labelSheets, papers } from "@/lib/features/seating/rules/print-sheets";
import { SheetPreview } from "./sheet-preview";

type Props = {
  eventId: string;
  layoutId: string;
  sample: { name: string; table: string };
  /** How many cards there are to print. */
  cards: { guests: number; households: number };
};

const kinds: Record<PrintKind, { label: string; description: string }> = {
  chart: { label: "Seating chart", description: "The plan, then every name with its table" },
  "place-cards": { label: "Place cards", description: "One for each seat, table by table" },
  "name-badges": { label: "Name badges", description: "One for each guest, by name" },
  "escort-cards": { label: "Escort cards", description: "Who sits where, by name, for the entrance" },
  "table-cards": { label: "Table cards", description: "Large numbers, two to a sheet" },
  caterer: { label: "Caterer's sheet", description: "Meals and allergies, table by table" },
  sign: { label: "Sign with a code", description: "Guests look their seat up once the layout is released" },
};
const onLabels: readonly string[] = ["place-cards", "name-badges", "escort-cards"];
const labelOptions = [
  ...Object.entries(labelSheets).map(([value, { name }]) => ({ value, label: name })),
  { value: "free", label: "Another size" },
];

/** Chooses what of a layout goes on which paper, shows the sheet, and opens it as PDF. */
export function PrintForm({ eventId, layoutId, sample, cards }: Props) {
  const [asked, setAsked] = useState<Record<string, string>>({ what: "chart", paper: "a4", label: "5302" });
  const set = (key: string) => (value: string) => setAsked((before) => ({ ...before, [key]: value }));
  const what = asked.what ?? "chart";
  const query = new URLSearchParams(asked);
  const choice = readPrintChoice(query);
  const href = `/api/ui/seating/${eventId}/${layoutId}/print?${query}`;
  const isOnLabels = onLabels.includes(what);
  const isFree = isOnLabels && asked.label === "free";
  const options = (key: string, list: readonly { value: string; label: string }[]) => (
    <Select value={asked[key] ?? list[0]?.value} onChange={(event) => set(key)(event.target.value)} options={list} />
  );
  const measure = (key: string, label: string, usual: string) => (
    <Field name={key} label={label}>
      <Input
        inputMode="decimal"
        value={asked[key] ?? usual}
        onChange={(event) => set(key)(event.target.value)}
        autoComplete="off"
      />
    </Field>
  );
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex flex-col gap-6">
        <RadioGroup
          name="what"
          legend="What to print"
          value={what}
          onValueChange={set("what")}
          options={printKinds.map((value) => ({ value, ...kinds[value] }))}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          {isOnLabels ? (
            <Field name="label" label="Labels">
              {options("label", labelOptions)}
            </Field>
          ) : null}
          {!isOnLabels || isFree ? (
            <Field name="paper" label="Paper">
              {options(
                "paper",
                Object.entries(papers).map(([value, { name }]) => ({ value, label: name })),
              )}
            </Field>
          ) : null}
          {isFree ? (
            <>
              {measure("width", "Width in mm", "85")}
              {measure("height", "Height in mm", "55")}
              {measure("gap", "Gap in mm", "0")}
              <Field name="fold" label="Folded">
                {options("fold", [
                  { value: "no", label: "No, flat" },
                  { value: "yes", label: "Yes, both sides of the fold" },
                ])}
              </Field>
            </>
          ) : null}
          {isOnLabels ? (
            <Field name="first" label="Start at label" hint="To go on with a sheet that was begun">
              <Input
                inputMode="numeric"
                value={asked.first ?? "1"}
                onChange={(event) => set("first")(event.target.value)}
                autoComplete="off"
              />
            </Field>
          ) : null}
          {what === "place-cards" ? (
            <Field name="meals" label="Meals">
              {options("meals", [
                { value: "no", label: "Not on the cards" },
                { value: "yes", label: "On the cards" },
              ])}
            </Field>
          ) : null}
          {what === "escort-cards" ? (
            <Field name="by" label="A card for">
              {options("by", [
                { value: "household", label: "Each household" },
                { value: "guest", label: "Each guest" },
              ])}
            </Field>
          ) : null}
        </div>
        <div aria-live="polite">
          {"problem" in choice ? (
            <Banner tone="danger">{choice.problem}</Banner>
          ) : (
            <div className="flex flex-wrap gap-3">
              <a href={href} target="_blank" rel="noreferrer" className={buttonStyle({ variant: "primary" })}>
                <Printer aria-hidden />
                Open the PDF
              </a>
              <a href={href} download className={buttonStyle({ variant: "secondary" })}>
                <Download aria-hidden />
                Download
              </a>
            </div>
          )}
        </div>
        <p className="text-muted">Print at 100 %, without “fit to page”, so that sizes stay exact.</p>
      </div>
      {isOnLabels && !("problem" in choice) ? (
        <SheetPreview
          sheet={choice.sheet}
          skip={choice.skip}
          cards={what === "escort-cards" && choice.by === "household" ? cards.households : cards.guests}
          {...sample}
        />
      ) : null}
    </div>
  );
}
