import { foldText } from "@/lib/platform/text";
import type { Random } from "./random";
import { sampleAccess, sampleFirstNames, sampleLastNames, sampleNeeds, sampleSides, sampleTags } from "./texts";

type SampleGuest = {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  kind: "regular" | "vip" | "child";
  side: string;
  dietaryNeeds: string | null;
  accessibilityNeeds: string | null;
  position: number;
  tags: string[];
};
export type SampleHousehold = { id: string; name: string; allowance: number; guests: SampleGuest[] };

/** How many of each ten households have so many people: couples most of all. */
const sizes = [1, 1, 2, 2, 2, 2, 3, 3, 4, 4] as const;

/** Households of one to four until so many guests are reached. Nobody has the same name twice. */
export function samplePeople(random: Random, count: number, newId: () => string): SampleHousehold[] {
  const taken = new Set<string>();
  const households: SampleHousehold[] = [];
  for (let left = count; left > 0; ) {
    const size = Math.min(left, random.pick(sizes));
    households.push(household(random, size, taken, newId));
    left -= size;
  }
  return households;
}

function household(random: Random, size: number, taken: Set<string>, newId: () => string): SampleHousehold {
  const family = random.pick(sampleLastNames);
  const side = random.pick(sampleSides);
  const tags = sampleTags.filter(() => random.chance(0.4)).map(({ name }) => name);
  const isMixed = size === 2 && random.chance(0.4);
  const guests = Array.from({ length: size }, (_, position): SampleGuest => {
    const lastName = isMixed && position === 1 ? random.pick(sampleLastNames) : family;
    const firstName = freeName(random, lastName, taken);
    const isChild = position >= 2;
    const hasEmail = position === 0 || (position === 1 && random.chance(0.4));
    return {
      id: newId(),
      firstName,
      lastName,
      email: hasEmail ? `${foldText(firstName)}.${foldText(lastName)}@guests.example` : null,
      kind: isChild ? "child" : random.chance(0.05) ? "vip" : "regular",
      side,
      dietaryNeeds: random.chance(0.16) ? random.pick(sampleNeeds) : null,
      accessibilityNeeds: random.chance(0.025) ? random.pick(sampleAccess) : null,
      position,
      tags,
    };
  });
  return { id: newId(), name: nameOf(guests), allowance: size === 1 && random.chance(0.5) ? 1 : 0, guests };
}

function freeName(random: Random, lastName: string, taken: Set<string>): string {
  for (;;) {
    const firstName = random.pick(sampleFirstNames);
    const key = `${firstName} ${lastName}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return firstName;
  }
}

function nameOf([first, second, third]: readonly SampleGuest[]): string {
  if (!first) return "";
  if (!second) return `${first.firstName} ${first.lastName}`;
  if (third) return `The ${first.lastName} family`;
  return first.lastName === second.lastName
    ? `${first.firstName} and ${second.firstName} ${first.lastName}`
    : `${first.firstName} ${first.lastName} and ${second.firstName} ${second.lastName}`;
}
