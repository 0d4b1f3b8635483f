import { z } from "zod";
import { isId } from "@/lib/platform/ids";
import { guestKinds } from "./types";

export const idSchema = z.string().refine(isId, "This is no longer there. Reload the page.");

/** A text that may stay empty; empty becomes null. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters.`)
    .transform((text) => text || null)
    .nullable();

const emailShape = /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]{2,}$/;

/** An address that may stay empty; lower case. */
export const optionalEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This address is too long.")
  .refine((email) => email === "" || emailShape.test(email), "Write an address like name@example.com.")
  .transform((email) => email || null)
  .nullable();

const name = z.string().trim().max(120, "Use at most 120 characters.");

/** Everything about a guest that a form can say. */
const guestFields = {
  firstName: name,
  lastName: name,
  email: optionalEmail,
  phone: optionalText(40),
  kind: z.enum(guestKinds),
  side: optionalText(60),
  dietaryNeeds: optionalText(500),
  accessibilityNeeds: optionalText(500),
  notes: optionalText(2000),
};

const isNamed = (guest: { firstName?: string; lastName?: string }): boolean =>
  Boolean(guest.firstName || guest.lastName);
const nameNeeded = { path: ["firstName"], message: "Write a first or a last name." };

/** Ids in a form: boxes that are not ticked send nothing, so a hidden empty entry marks the list as sent. */
const idList = z
  .array(z.string())
  .transform((ids) => ids.filter((id) => id !== ""))
  .pipe(z.array(idSchema).max(200));

export const createGuestSchema = z
  .object({
    ...guestFields,
    lastName: name.default(""),
    email: optionalEmail.default(null),
    phone: optionalText(40).default(null),
    kind: z.enum(guestKinds).default("regular"),
    side: optionalText(60).default(null),
    dietaryNeeds: optionalText(500).default(null),
    accessibilityNeeds: optionalText(500).default(null),
    notes: optionalText(2000).default(null),
    tagIds: idList.default([]),
    /** A household that exists; a new one when empty. */
    householdId: z
      .union([z.literal("").transform(() => null), idSchema])
      .nullable()
      .default(null),
    /** Name of the new household; the guest's own when empty. */
    householdName: optionalText(160).default(null),
  })
  .refine(isNamed, nameNeeded);
export type CreateGuestInput = z.output<typeof createGuestSchema>;

/** The row that adds one guest after the other: a name in one field. */
export const quickAddSchema = z.object({
  name: z.string().trim().min(1, "Write a name.").max(240, "Use at most 240 characters."),
  email: optionalEmail.default(null),
});

/**
 * What is not sent stays as it is. `expected` is what one saw before one began: where somebody else has written something
 * else in the meantime, nothing is changed. Tags may be given whole, or as those that come and go.
 */
export const updateGuestSchema = z
  .object({ guestId: idSchema, expected: z.object(guestFields).partial().optional() })
  .and(
    z.object({ ...guestFields, tagIds: idList, sessionIds: idList, addTagIds: idList, dropTagIds: idList }).partial(),
  )
  .refine((guest) => guest.firstName === undefined || guest.lastName === undefined || isNamed(guest), nameNeeded);
export type UpdateGuestInput = z.output<typeof updateGuestSchema>;

export const moveGuestsSchema = z.object({
  guestIds: z.array(idSchema).min(1, "Choose at least one guest.").max(500),
  /** Where to; a new household when empty. */
  householdId: z
    .union([z.literal("").transform(() => null), idSchema])
    .nullable()
    .default(null),
  householdName: optionalText(160).default(null),
});
export type MoveGuestsInput = z.output<typeof moveGuestsSchema>;
