import type { Prisma } from "@/lib/platform/db/generated/client";

/** What a person may change about a guest in the guest's own row: by hand, cell by cell, or by a file. */
export const guestColumns = {
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  kind: true,
  side: true,
  dietaryNeeds: true,
  accessibilityNeeds: true,
  notes: true,
} as const satisfies Prisma.GuestSelect;
