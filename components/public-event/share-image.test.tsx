import { ImageResponse } from "next/og";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { shareLook } from "@/lib/features/events/public-page/rules/share-look";
import { type PageFont, type PageTheme, pageFonts, pageThemes } from "@/lib/features/events/public-page/types";
import { imageFonts } from "@/lib/platform/fonts";
import { publicEventOf } from "@/lib/testing/public-event";
import { ShareImage, shareSize } from "./share-image";

const names = ["Đặng & Łukasz 🎉 祝宴", "Η γιορτή της Ελένης и Свадьба", `${"Very long ".repeat(11)}name`];
const looks = pageThemes.map((theme, index): [PageTheme, PageFont, string] => [
  theme,
  pageFonts[index + 1] ?? "fraunces",
  names[index] ?? "",
]);

const elsewhere = ["祝宴", "حفل الزفاف", "김민준 결혼식", "งานแต่งงาน"];

test.each(elsewhere)("“%s” is there in letters of its own", async (name) => {
  const look = { theme: "classic", font: "fraunces", accent: "#74285a" } as const;
  const drawn = async (title: string) => {
    const event = publicEventOf({ name: title, look });
    const image = new ImageResponse(<ShareImage event={event} look={shareLook(look)} cover={null} />, {
      ...shareSize,
      fonts: await imageFonts(look.font),
    });
    const { data, info } = await sharp(Buffer.from(await image.arrayBuffer()))
      .extract({ left: 100, top: 150, width: 1000, height: 250 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.filter((light) => light < 100).length / (info.width * info.height);
  };
  expect(await drawn(name)).toBeGreaterThan((await drawn("·")) + 0.003);
});

test.each(looks)(
  "%s in %s is a PNG of the size that previews want, and asks no stranger for letters",
  async (theme, font, name) => {
    const asked = vi.spyOn(globalThis, "fetch");
    const look = { theme, font, accent: "#ffff00" };
    const event = publicEventOf({ name, locale: "de", dateLocale: "de", look });
    const image = new ImageResponse(<ShareImage event={event} look={shareLook(look)} cover={null} />, {
      ...shareSize,
      fonts: await imageFonts(font),
    });
    const bytes = Buffer.from(await image.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const strangers = asked.mock.calls
      .map(([address]) => String(address))
      .filter((address) => address.startsWith("http"));
    expect(strangers).toEqual([]);
  },
);
