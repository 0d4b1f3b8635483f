import { expect, test } from "vitest";
import { publicEventOf } from "@/lib/testing/public-event";
import { shareVersion } from "./share-look";

test("a preview has a new address when what it shows has changed, and only then", () => {
  const shown = shareVersion(publicEventOf());
  expect(shareVersion(publicEventOf({ notes: [], summary: "Words beside the picture", daysAhead: 3 }))).toBe(shown);
  for (const change of [
    { name: "Spring Gala" },
    { startsAt: new Date("2027-06-13T13:00:00Z") },
    { coverFileId: "c" },
    { look: { theme: "garden", font: "cormorant", accent: "#74285a" } },
  ] as const) {
    expect(shareVersion(publicEventOf(change)), Object.keys(change).join()).not.toBe(shown);
  }
});
