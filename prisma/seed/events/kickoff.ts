import type { EventPlan } from "../event-plan";
import { kickoffPage } from "../pages/parties";

/** One that has just been created: no guests yet. */
export const kickoff: EventPlan = {
  seed: 53,
  name: "Spring volunteers’ evening",
  slug: "spring-volunteers-evening",
  kind: "community",
  status: "planning",
  visibility: "private",
  timeZone: "Europe/Lisbon",
  currency: "EUR",
  startsInDays: 150,
  weekday: 4,
  summary: "Soup, thanks and plans for the next season.",
  description: "For everybody who carried chairs, drew maps and answered the phone this year.",
  venue: {
    name: "Casa do Bairro",
    line: "Rua das Flores 8",
    city: "Lisbon",
    postalCode: "1200-195",
    country: "PT",
    latitude: 38.7106,
    longitude: -9.1435,
  },
  contactEmail: "priya@harbour.example",
  page: kickoffPage,
  coverHue: 95,
  sessions: [{ kind: "dinner", name: "Evening", from: { day: 0, time: "19:00" }, to: { day: 0, time: "22:00" } }],
  form: { deadlineInDays: 130, introduction: "" },
  questions: [],
  guests: { count: 0, perHousehold: [1, 1], sides: [], tags: [] },
  progress: { invited: 0, answered: 0, accepted: 0 },
};
