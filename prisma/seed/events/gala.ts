import type { EventPlan } from "../event-plan";
import { galaPage } from "../pages/parties";

export const gala: EventPlan = {
  seed: 37,
  name: "Lanterns Charity Gala",
  slug: "lanterns-charity-gala",
  kind: "gala",
  status: "planning",
  visibility: "private",
  timeZone: "Europe/London",
  currency: "GBP",
  startsInDays: 26,
  weekday: 5,
  summary: "An evening for the night shelters of the city, with dinner, an auction and very few speeches.",
  description:
    "Every winter the night shelters open their doors, and every winter they need beds, soup and people. This evening pays for a good part of it.\n\nDress as you like to be photographed. The auction closes at ten, the band does not.",
  venue: {
    name: "The Old Customs House",
    line: "2 Harbour Street",
    city: "Bristol",
    postalCode: "BS1 4QA",
    country: "GB",
    latitude: 51.4495,
    longitude: -2.5988,
  },
  contactEmail: "carlos@freelance.example",
  capacity: 140,
  page: galaPage,
  coverHue: 38,
  sessions: [
    {
      kind: "reception",
      name: "Reception",
      from: { day: 0, time: "18:00" },
      to: { day: 0, time: "19:30" },
      place: "Long room",
    },
    {
      kind: "dinner",
      name: "Dinner and auction",
      from: { day: 0, time: "19:30" },
      to: { day: 0, time: "23:30" },
      place: "Great hall",
      capacity: 140,
      meals: [
        { name: "Beef cheek", description: "with celeriac" },
        { name: "Hake", description: "with brown butter" },
        { name: "Wild mushroom pithivier", description: "vegan" },
      ],
    },
  ],
  form: { deadlineInDays: 9, introduction: "Please answer for everybody at your table." },
  questions: [
    {
      prompt: "Would you like to give something to the auction?",
      kind: "yes_no",
      scope: "household",
      replies: ["yes", "no", "no"],
    },
  ],
  guests: {
    count: 124,
    perHousehold: [1, 3],
    sides: ["Trustees", "Patrons", "Friends of the shelters"],
    tags: [
      { name: "Donor", color: "green" },
      { name: "Press", color: "amber" },
    ],
  },
  progress: { invited: 0.55, answered: 0.4, accepted: 0.8 },
};
