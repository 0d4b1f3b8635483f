import { ImageResponse } from "next/og";
import { expect, test, vi } from "vitest";
import { shareLook } from "@/lib/features/events/public-page/rules/share-look";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import { displayFonts } from "@/lib/platform/fonts";
import { ShareImage, shareSize } from "./share-image";

const event: PublicEvent = {
  id: "e",
  name: "Đặng & Łukasz 🎉 祝宴",
  slug: "gala",
  url: "https://marquee.example/e/gala",
  kind: "wedding",
  status: "confirmed",
  cancelReason: null,
  isListed: true,
  startsAt: new Date("2027-06-12T13:00:00Z"),
  endsAt: new Date("2027-06-12T21:00:00Z"),
  daysAhead: 40,
  timeZone: "Europe/Paris",
  locale: "de",
  dateLocale: "de",
  summary: null,
  description: null,
  place: {
    venueName: "Ελλάδα",
    addressLine: null,
    addressCity: "Łódź",
    addressPostalCode: null,
    addressCountry: null,
    latitude: null,
    longitude: null,
  },
  contactEmail: null,
  coverFileId: null,
  host: { name: "Planners", accentColor: "#ffff00" },
  look: { theme: "classic", font: "fraunces", accent: "#ffff00" },
  sections: [],
  notes: [],
  questions: [],
  sessions: [],
};

test("is a PNG of the size that previews want, and asks no stranger for letters that the face lacks", async () => {
  const asked = vi.spyOn(globalThis, "fetch");
  const image = new ImageResponse(<ShareImage event={event} look={shareLook(event.look)} cover={null} />, {
    ...shareSize,
    fonts: await displayFonts(),
  });
  const bytes = Buffer.from(await image.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  const strangers = asked.mock.calls
    .map(([address]) => String(address))
    .filter((address) => address.startsWith("http"));
  expect(strangers).toEqual([]);
});
