"use client";

import { Monitor, Moon, Smartphone, Sun } from "lucide-react";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { EventPage } from "@/components/public-event/event-page";
import { IconButton } from "@/components/ui/icon-button";
import type { PublicEvent } from "@/lib/features/events/public-page/types";

const widths = { phone: 390, desktop: 1200 } as const;
const shownHeight = 720;

/** The very page, with what is not saved yet, as wide as a phone or a desk: in a window of its own, so that it lays itself out. */
export function PagePreview({ event }: { event: PublicEvent }) {
  const [device, setDevice] = useState<keyof typeof widths>("phone");
  const [scheme, setScheme] = useState<"light" | "dark">("light");
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState<number>(widths.phone);
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const { name, locale } = event;

  // It may have loaded before anybody listened.
  useEffect(() => {
    const window = frame.current;
    if (!window) return;
    const take = () => setBody(dress(window.contentDocument, name, locale));
    if (window.contentDocument?.readyState === "complete") take();
    window.addEventListener("load", take);
    return () => window.removeEventListener("load", take);
  }, [name, locale]);

  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  const width = widths[device];
  const scale = room > 0 ? Math.min(1, room / width) : 1;
  // Nothing leads away from a preview.
  const stay = (click: MouseEvent) => isInLink(click.target) && click.preventDefault();
  return (
    <section aria-label="Preview" className="flex flex-col gap-2">
      <div className="flex items-center justify-between">
        <h2 className="font-semibold">Preview</h2>
        <span className="flex gap-1">
          <IconButton
            label="As on a phone"
            aria-pressed={device === "phone"}
            onClick={() => setDevice("phone")}
            variant={device === "phone" ? "soft" : "ghost"}
          >
            <Smartphone aria-hidden />
          </IconButton>
          <IconButton
            label="As on a desk"
            aria-pressed={device === "desktop"}
            onClick={() => setDevice("desktop")}
            variant={device === "desktop" ? "soft" : "ghost"}
          >
            <Monitor aria-hidden />
          </IconButton>
          <IconButton
            label={scheme === "light" ? "By night" : "By day"}
            onClick={() => setScheme(scheme === "light" ? "dark" : "light")}
          >
            {scheme === "light" ? <Moon aria-hidden /> : <Sun aria-hidden />}
          </IconButton>
        </span>
      </div>
      <div
        ref={box}
        className="flex justify-center overflow-hidden rounded-lg border border-border-strong bg-sunken"
        style={{ height: shownHeight }}
      >
        <iframe
          ref={frame}
          title={`The page of ${event.name} as it would be`}
          srcDoc="<!doctype html><html><head></head><body></body></html>"
          style={{
            width,
            height: shownHeight / scale,
            scale: String(scale),
            transformOrigin: "top center",
            flexShrink: 0,
          }}
        />
      </div>
      {body
        ? createPortal(
            <div data-mood="invitation" data-theme={scheme} onClickCapture={stay}>
              <div lang={event.locale}>
                <EventPage event={event} />
              </div>
            </div>,
            body,
          )
        : null}
    </section>
  );
}

/** Asked by what it can do: the preview's window has classes of its own. */
function isInLink(target: EventTarget): boolean {
  return "closest" in target && typeof target.closest === "function" && Boolean(target.closest("a[href]"));
}

/** Gives the preview's document the styles of this one. */
function dress(document: Document | null, title: string, lang: string): HTMLElement | null {
  if (!document) return null;
  document.title = title;
  document.documentElement.lang = lang;
  if (document.head.childElementCount > 1) return document.body;
  for (const sheet of globalThis.document.querySelectorAll('link[rel="stylesheet"], style')) {
    document.head.append(document.importNode(sheet, true));
  }
  return document.body;
}
