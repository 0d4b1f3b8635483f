import type { ShareLook } from "@/lib/features/events/public-page/rules/share-look";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import { displayFamily, drawable } from "@/lib/platform/fonts";
import { dayRange } from "./public-dates";

export const shareSize = { width: 1200, height: 630 };

const scallops = Array.from({ length: 20 }, (_, index) => index);

type ShareImageProps = { event: PublicEvent; look: ShareLook; cover: string | null };

/** What a shared link shows: the event's name on the invitation's paper, with its cover where there is one. */
export function ShareImage({ event, look, cover }: ShareImageProps) {
  const { startsAt, endsAt, timeZone, locale, place } = event;
  const name = drawable(event.name) || drawable(event.host.name);
  const where = drawable([place.venueName, place.addressCity].filter(Boolean).join(", "));
  const nameSize = (name.length > 60 ? 52 : name.length > 30 ? 66 : 84) - (cover ? 10 : 0);
  return (
    <div style={{ ...fill, background: look.paper, color: look.ink, fontFamily: displayFamily }}>
      <div style={{ ...column, width: cover ? shareSize.width - coverWidth : shareSize.width }}>
        <div style={{ display: "flex", height: 34, overflow: "hidden" }}>
          {scallops.map((index) => (
            <div
              key={index}
              style={{
                flexShrink: 0,
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
      {cover ? (
        <img src={cover} width={coverWidth} height={shareSize.height} alt="" style={{ objectFit: "cover" }} />
      ) : null}
    </div>
  );
}

const coverWidth = 450;
const column = { display: "flex", flexDirection: "column", height: "100%", overflow: "hidden" } as const;
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
