import type { EventPlan } from "../event-plan";
import { summerPartyPage } from "../pages/parties";

export const summerParty: EventPlan = {
  seed: 41,
  name: "Maison Moreau: summer party",
  slug: "maison-moreau-summer-party",
  kind: "corporate",
  status: "confirmed",
  visibility: "unlisted",
  timeZone: "America/New_York",
  currency: "USD",
  startsInDays: -63,
  weekday: 6,
  summary: "A boat, a brass band and everybody who made this year possible.",
  description: "An afternoon on the river with the whole house, their families and friends.",
  venue: {
    name: "Pier 62",
    line: "Hudson River Park",
    city: "New York",
    postalCode: "10011",
    country: "US",
    latitude: 40.7484,
    longitude: -74.0097,
  },
  contactEmail: "tom@lumiere.example",
  capacity: 110,
  page: summerPartyPage,
  coverHue: 165,
  sessions: [
    {
      kind: "party",
      name: "On the river",
      from: { day: 0, time: "15:00" },
      to: { day: 0, time: "21:00" },
      capacity: 110,
      meals: [{ name: "Barbecue" }, { name: "Vegetarian barbecue" }],
    },
  ],
  form: { deadlineInDays: -77, introduction: "Will you be on board?" },
  questions: [],
  guests: { count: 92, perHousehold: [1, 3], sides: [], tags: [{ name: "Crew", color: "blue" }] },
  progress: { invited: 1, answered: 0.96, accepted: 0.84 },
};
