import { z } from "zod";
import { freeSheet, type LabelSheet, labelSheets, type Paper, papers } from "./print-sheets";

export const printKinds = [
  "chart",
  "place-cards",
  "name-badges",
  "escort-cards",
  "table-cards",
  "caterer",
  "sign",
] as const;
export type PrintKind = (typeof printKinds)[number];
const labelKinds = ["5302", "5390", "5392", "L4785", "free"] as const;
const paperKinds = ["a4", "a3", "a2", "a1", "letter", "tabloid"] as const satisfies readonly Paper[];

export type PrintChoice = {
  what: PrintKind;
  paper: Paper;
  sheet: LabelSheet;
  /** How many labels of the first sheet are used up. */
  skip: number;
  meals: boolean;
  by: "household" | "guest";
};

const length = (least: number, most: number, label: string) => {
  const message = `${label} is a number of millimetres from ${least} to ${most}.`;
  return z.coerce.number(message).min(least, message).max(most, message);
};

const querySchema = z.object({
  what: z.enum(printKinds, "Choose what to print: the chart, cards, badges, the caterer's sheet or a sign."),
  paper: z
    .enum(
      paperKinds,
      `Choose the paper: ${Object.values(papers)
        .map(({ name }) => name)
        .join(", ")}.`,
    )
    .default("a4"),
  label: z.enum(labelKinds, "Choose the labels: Avery 5302, 5390, 5392, L4785, or a free size.").default("5302"),
  width: length(20, 400, "The label's width").default(85),
  height: length(15, 400, "The label's height").default(55),
  gap: length(0, 50, "The gap between labels").default(0),
  fold: z.enum(["yes", "no"], "A label is folded or not.").default("no"),
  first: z.coerce
    .number("The first label is a whole number from 1.")
    .int("The first label is a whole number from 1.")
    .min(1, "The first label is a whole number from 1.")
    .max(1_000, "A sheet has fewer labels.")
    .default(1),
  meals: z.enum(["yes", "no"], "Meals are on the cards or not.").default("no"),
  by: z.enum(["household", "guest"], "Escort cards are for households or for guests.").default("household"),
});

/** What an address asks to print; a sentence that says what is wrong with it otherwise. */
export function readPrintChoice(query: URLSearchParams): PrintChoice | { problem: string } {
  const asked = querySchema.safeParse(Object.fromEntries([...query].filter(([, value]) => value !== "")));
  if (!asked.success) return { problem: asked.error.issues[0]?.message ?? "This cannot be printed." };
  const { what, paper, label, width, height, gap, fold, first, meals, by } = asked.data;
  const sheet =
    label === "free" ? freeSheet(paper, { width, height, gap, isTent: fold === "yes" }) : labelSheets[label];
  if (!sheet) return { problem: `No label of ${width} × ${height} mm fits on ${papers[paper].name}.` };
  const places = sheet.columns * sheet.rows;
  if (first > places) return { problem: `The first label is one of the ${places} on a sheet.` };
  return { what, paper, sheet, skip: first - 1, meals: meals === "yes", by };
}
