import { foldText } from "@/lib/platform/text";
import type { EventPlan, GuestPlan, HouseholdPlan } from "./event-plan";
import { accessibilityNeeds, dietaryNeeds, firstNames, lastNames } from "./names";
import type { Random } from "./random";

const cities = ["Paris", "Lyon", "Bordeaux", "Lille", "Marseille", "London", "Lisbon", "Berlin", "Milan", "Copenhagen"];

/** Households until the wanted number of guests is reached. Nobody has the same name twice in one event. */
export function makeHouseholds(plan: EventPlan, random: Random): HouseholdPlan[] {
  const households: HouseholdPlan[] = [];
  const taken = new Set<string>();
  let left = plan.guests.count;
  while (left > 0) {
    const size = Math.min(left, random.between(...plan.guests.perHousehold));
    households.push(makeHousehold(plan, random, size, taken));
    left -= size;
  }
  return households;
}

function makeHousehold(plan: EventPlan, random: Random, size: number, taken: Set<string>): HouseholdPlan {
  const id = random.id();
  const lastName = random.pick(lastNames);
  const side = plan.guests.sides.length > 0 ? random.pick(plan.guests.sides) : null;
  const tags = plan.guests.tags.filter(() => random.chance(0.3)).map((tag) => tag.name);
  const isCouple = size >= 2 && random.chance(0.35);
  const guests = Array.from({ length: size }, (_, position): GuestPlan => {
    const ownName = isCouple && position === 1 ? random.pick(lastNames) : lastName;
    const firstName = freeName(random, ownName, taken);
    const isChild = position >= 2;
    const hasEmail = !isChild && (position === 0 ? random.chance(0.93) : random.chance(0.4));
    return {
      id: random.id(),
      householdId: id,
      firstName,
      lastName: ownName,
      email: hasEmail ? addressOf(firstName, ownName) : null,
      kind: isChild ? "child" : random.chance(0.05) ? "vip" : "regular",
      side,
      dietaryNeeds: random.chance(0.14) ? random.pick(dietaryNeeds) : null,
      accessibilityNeeds: random.chance(0.03) ? random.pick(accessibilityNeeds) : null,
      position,
      tags,
    };
  });
  return {
    id,
    name: householdName(guests),
    email: null,
    allowance: size === 1 && random.chance(0.4) ? 1 : 0,
    city: random.pick(cities),
    guests,
  };
}

function freeName(random: Random, lastName: string, taken: Set<string>): string {
  for (;;) {
    const firstName = random.pick(firstNames);
    const key = `${firstName} ${lastName}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return firstName;
  }
}

function addressOf(firstName: string, lastName: string): string {
  const part = (name: string): string => foldText(name).replace(/[^a-z0-9]/g, "");
  return `${part(firstName)}.${part(lastName)}@guests.example`;
}

function householdName(guests: GuestPlan[]): string {
  const [first, second] = guests;
  if (!first) return "";
  if (!second) return `${first.firstName} ${first.lastName}`;
  if (guests.length === 2) {
    return first.lastName === second.lastName
      ? `${first.firstName} and ${second.firstName} ${first.lastName}`
      : `${first.firstName} ${first.lastName} and ${second.firstName} ${second.lastName}`;
  }
  return `The ${first.lastName} family`;
}
