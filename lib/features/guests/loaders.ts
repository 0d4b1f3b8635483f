import { notFoundError } from "@/lib/platform/errors";
import { eventLoader } from "@/lib/platform/loader";
import { getGuest, getGuestChoices } from "./data";
import { getHousehold } from "./households/data";
import { listGuests } from "./list/data/list-guests";
import { listHouseholds } from "./list/data/list-households";
import { readGuestQuery } from "./list/schema";
import { listRemovals } from "./removal/data";

const toParams = (query: string): URLSearchParams => new URLSearchParams(query);

/** What the list's filters and forms offer, and whether the person may change anything. */
export const loadGuestChoices = eventLoader("guests.read", async (scope) => ({
  choices: await getGuestChoices(scope),
  can: { write: scope.can("guests.write") },
}));

/** A page of guests under an address's query. */
export const loadGuestList = eventLoader("guests.read", (scope, query: string) =>
  listGuests(scope, readGuestQuery(toParams(query))),
);

/** A page of households under an address's query. */
export const loadHouseholdList = eventLoader("guests.read", (scope, query: string) =>
  listHouseholds(scope, readGuestQuery(toParams(query))),
);

export const loadGuest = eventLoader("guests.read", async (scope, guestId: string) => {
  const guest = await getGuest(scope, guestId);
  if (!guest) throw notFoundError();
  return guest;
});

export const loadHousehold = eventLoader("guests.read", async (scope, householdId: string) => {
  const household = await getHousehold(scope, householdId);
  if (!household) throw notFoundError();
  return household;
});

/** Whom one may bring back; for those who may. */
export const loadRemovals = eventLoader("guests.write", (scope, after: string | undefined) =>
  listRemovals(scope, after),
);
