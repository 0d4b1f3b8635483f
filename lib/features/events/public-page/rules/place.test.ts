import { expect, test } from "vitest";
import { mapLinks, placeLines } from "./place";

const nowhere = {
  venueName: null,
  addressLine: null,
  addressCity: null,
  addressPostalCode: null,
  addressCountry: null,
  latitude: null,
  longitude: null,
};

test("an address reads as on an envelope, the country in the reader's language", () => {
  const place = {
    ...nowhere,
    venueName: "Villa",
    addressPostalCode: "10115",
    addressCity: "Berlin",
    addressCountry: "DE",
  };
  expect(placeLines(place, "fr")).toEqual(["Villa", "10115 Berlin", "Allemagne"]);
  expect(placeLines(nowhere, "fr")).toEqual([]);
  const pier = { ...nowhere, addressPostalCode: "10011", addressCity: "New York", addressCountry: "US" };
  expect(placeLines(pier, "en")).toEqual(["New York 10011", "United States"]);
});

test("maps are found by the point where there is one, else by the address; nowhere has none", () => {
  const place = { ...nowhere, venueName: "Café & Bar", addressCity: "Köln" };
  expect(mapLinks(place, "de").map((link) => link.href)).toEqual([
    "https://www.openstreetmap.org/search?query=Caf%C3%A9%20%26%20Bar%2C%20K%C3%B6ln",
    "https://www.google.com/maps/search/?api=1&query=Caf%C3%A9%20%26%20Bar%2C%20K%C3%B6ln",
    "https://maps.apple.com/?q=Caf%C3%A9%20%26%20Bar%2C%20K%C3%B6ln",
  ]);
  const [osm] = mapLinks({ ...place, latitude: 50.94, longitude: 6.96 }, "de");
  expect(osm?.href).toBe("https://www.openstreetmap.org/?mlat=50.94&mlon=6.96#map=17/50.94/6.96");
  expect(mapLinks({ ...nowhere, addressCountry: "DE" }, "de")).toEqual([]);
});
