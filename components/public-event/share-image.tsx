import type { ReactNode } from "react";
import type { ShareLook } from "@/lib/features/events/public-page/rules/share-look";
import type { PublicEvent } from "@/lib/features/events/public-page/types";
import { drawnLines } from "@/lib/platform/drawn-text";
import { drawable, type ImageFace, imageFamily, isDrawable } from "@/lib/platform/fonts";
import { lettersWithoutFont } from "@/lib/platform/pdf/fonts";
import { dayRange } from "./public-dates";

export const shareSize = { width: 1200, height: 630 };

type ShareImageProps = { event: PublicEvent; look: ShareLook; cover: string | null };

/** What a shared link shows: the event's name on its page's paper, with its cover where there is one. */
export function ShareImage({ event, look, cover }: ShareImageProps) {
  const { theme, font } = event.look;
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        background: look.paper,
        color: look.ink,
        fontFamily: imageFamily(font),
      }}
    >
      {theme === "classic" ? <Classic event={event} look={look} cover={cover} /> : null}
      {theme === "garden" ? <Garden event={event} look={look} cover={cover} /> : null}
      {theme === "modern" ? <Modern event={event} look={look} cover={cover} /> : null}
    </div>
  );
}

const column = { display: "flex", flexDirection: "column" } as const;
const row = { display: "flex", width: "100%", height: "100%" } as const;
const scallops = Array.from({ length: 20 }, (_, index) => index);

/** A sheet under the scalloped edge of a marquee. */
function Classic({ event, look, cover }: ShareImageProps) {
  return (
    <div style={row}>
      <div style={{ ...column, height: "100%", overflow: "hidden", width: cover ? 750 : 1200 }}>
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
        <div
          style={{
            ...column,
            justifyContent: "center",
            flexGrow: 1,
            margin: "34px 44px 44px",
            padding: "0 52px",
            borderRadius: 20,
            background: look.sheet,
            border: `2px solid ${look.line}`,
          }}
        >
          <Words event={event} look={look} isNarrow={cover !== null}>
            <div style={{ display: "flex", width: 120, height: 4, background: look.accent }} />
          </Words>
        </div>
      </div>
      {cover ? <img src={cover} width={450} height={630} alt="" style={{ objectFit: "cover" }} /> : null}
    </div>
  );
}

/** The picture under its arch, leaves under the name. */
function Garden({ event, look, cover }: ShareImageProps) {
  return (
    <div style={row}>
      <div style={{ ...column, flexGrow: 1, flexBasis: 0, justifyContent: "center", padding: "0 40px 0 80px" }}>
        <Words event={event} look={look} isNarrow={cover !== null}>
          <div style={{ display: "flex" }}>
            {[0, 1, 2, 3, 4].map((leaf) => (
              <div
                key={leaf}
                style={{
                  width: 34,
                  height: 18,
                  marginRight: 8,
                  borderRadius: leaf % 2 === 0 ? "0 18px 0 18px" : "18px 0 18px 0",
                  background: look.accent,
                  opacity: leaf % 2 === 0 ? 0.85 : 0.5,
                }}
              />
            ))}
          </div>
        </Words>
      </div>
      {cover ? (
        <div
          style={{
            display: "flex",
            alignSelf: "center",
            marginRight: 70,
            padding: 12,
            border: `2px solid ${look.line}`,
            borderRadius: "220px 220px 28px 28px",
            background: look.sheet,
          }}
        >
          <img
            src={cover}
            width={400}
            height={500}
            alt=""
            style={{ objectFit: "cover", borderRadius: "200px 200px 18px 18px" }}
          />
        </div>
      ) : (
        <div style={{ display: "flex", width: 60, height: "100%", background: look.accentSoft }} />
      )}
    </div>
  );
}

/** Heavy bars and the name as large as it goes. */
function Modern({ event, look, cover }: ShareImageProps) {
  return (
    <div style={row}>
      <div style={{ ...column, flexGrow: 1, flexBasis: 0, justifyContent: "space-between", padding: "64px 60px" }}>
        <div style={{ display: "flex", height: 14, width: 150, background: look.accent }} />
        <div style={column}>
          <Words event={event} look={look} isNarrow={cover !== null}>
            <div style={{ display: "flex", width: "100%", height: 6, background: look.ink }} />
          </Words>
        </div>
      </div>
      {cover ? <img src={cover} width={500} height={630} alt="" style={{ objectFit: "cover" }} /> : null}
    </div>
  );
}

type WordsProps = { event: PublicEvent; look: ShareLook; isNarrow: boolean; children: ReactNode };

/** When, what and where; a long name shrinks. */
function Words({ event, look, isNarrow, children }: WordsProps) {
  const { startsAt, endsAt, timeZone, dateLocale, place } = event;
  const name = heldOf(event.name) || heldOf(event.host.name);
  const where = heldOf([place.venueName, place.addressCity].filter(Boolean).join(", "));
  const days = dayRange(startsAt, endsAt, timeZone, dateLocale);
  const width = isNarrow ? 560 : 1000;
  const line = { width, leading: 1.35, face: event.look.font };
  return (
    <div style={{ ...column, width: "100%" }}>
      <Said {...line} text={days} size={30} colour={look.muted} />
      <div style={{ display: "flex", margin: "22px 0 30px" }}>
        <Said
          {...line}
          text={name || event.host.name}
          size={nameSize(name, isNarrow)}
          leading={1.08}
          colour={look.ink}
        />
      </div>
      {children}
      <div style={{ display: "flex", marginTop: 28 }}>
        <Said {...line} text={where} size={30} colour={look.muted} />
      </div>
    </div>
  );
}

type SaidProps = { text: string; width: number; size: number; leading: number; colour: string; face: ImageFace };

/** A text in the page's own face, or in fonts of its script where that lacks its letters. */
function Said({ text, width, size, leading, colour, face }: SaidProps) {
  if (text === "" || isDrawable(text)) {
    return <div style={{ display: "flex", fontSize: size, lineHeight: leading, color: colour }}>{drawable(text)}</div>;
  }
  const { src, height } = drawnLines(text, { width, size, leading: leading * 1.2, fill: colour, style: face });
  return <img src={src} width={width} height={height} alt="" />;
}

/** What of a text some font holds. */
function heldOf(text: string): string {
  const lacking = lettersWithoutFont(text);
  return [...text]
    .filter((letter) => !lacking.includes(letter))
    .join("")
    .trim();
}

function nameSize(name: string, isNarrow: boolean): number {
  const longestWord = Math.max(...name.split(/\s+/).map((word) => word.length));
  const bySum = name.length > 90 ? 44 : name.length > 60 ? 54 : name.length > 30 ? 68 : 88;
  // A word cannot be broken: it must fit its line by itself.
  const byWord = (isNarrow ? 900 : 1500) / Math.max(longestWord, 1);
  return Math.round(Math.min(bySum - (isNarrow ? 10 : 0), byWord));
}
