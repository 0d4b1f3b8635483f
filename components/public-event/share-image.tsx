import type { ShareLook } from "@/lib/features/events/public-page/rules/share-look";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import { displayFace, drawable } from "@/lib/platform/fonts";
import { dayRange } from "./public-dates";

export const shareSize = { width: 1200, height: 630 };

const scallops = Array.from({ length: 20 }, (_, index) => index);

type ShareImageProps = { event: PublicEvent; look: ShareLook; cover: string | null };

/** What a shared link shows: the event's name on the invitation's paper, with its cover where there is one. */
export function ShareImage({ event, look, cover }: ShareImageProps) {
  const { startsAt, endsAt, timeZone, locale, place } = event;
  const name = drawable(event.name);
  const where = drawable([place.venueName, place.addressCity].filter(Boolean).join(", "));
  const nameSize = name.length > 60 ? 52 : name.length > 30 ? 66 : 84;
  return (
    <div style={{ ...fill, background: look.paper, color: look.ink, fontFamily: displayFace }}>
      <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, height: "100%", position: "relative" }}>
        <div style={{ display: "flex", height: 34 }}>
          {scallops.map((index) => (
            <div
              key={index}
              style={{
                width: 60,
                height: 34,
                borderRadius: "0 0 30px 30px",
                background: index % 2 === 0 ? look.accent : look.accentSoft,
              }}
            />
          ))}
        </div>
        <div style={{ ...sheet, background: look.sheet, border: `2px solid ${look.line}` }}>
          <div style={{ display: "flex", fontSize: 30, color: look.muted }}>
            {drawable(dayRange(startsAt, endsAt, timeZone, locale))}
          </div>
          <div style={{ display: "flex", fontSize: nameSize, lineHeight: 1.08, marginTop: 22 }}>{name}</div>
          <div style={{ display: "flex", width: 120, height: 4, marginTop: 30, background: look.accent }} />
          <div style={{ display: "flex", fontSize: 30, marginTop: 28, color: look.muted }}>{where}</div>
        </div>
      </div>
      {cover ? <img src={cover} width={470} height={630} alt="" style={{ objectFit: "cover" }} /> : null}
    </div>
  );
}

const fill = { width: "100%", height: "100%", display: "flex" } as const;
const sheet = {
  display: "flex",
  flexDirection: "column",
  justifyContent: "center",
  flexGrow: 1,
  margin: "34px 44px 44px",
  padding: "0 52px",
  borderRadius: 20,
} as const;
