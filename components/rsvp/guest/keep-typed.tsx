"use client";

import { useEffect, useRef, useState } from "react";
import { putBack } from "./typed-entries";
import { keepForm, readForm } from "./typed-store";

type Props = {
  /** Changes with every answer: what was typed before belongs to a form that is no more. */
  stamp: string;
  /** Said when something was put back. */
  words: string;
};

/**
 * Keeps what is filled in with this tab until it is sent: a phone that runs short forgets the page behind another app, a
 * reload and another language begin it anew. Nothing leaves the browser, and the tab takes it along when it is closed.
 */
export function KeepTyped({ stamp, words }: Props) {
  const place = useRef<HTMLParagraphElement>(null);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const kept = readForm();
    // The browser's way back from the thanks shows the form as it was before: what is true is on the server.
    if (kept && kept.stamp > stamp) {
      // Asked once: what the server says then is true.
      keepForm({ stamp, entries: [] });
      return location.reload();
    }
    if (kept?.stamp === stamp && putBack(form, kept.entries)) {
      // As if it had been typed here: leaving asks (`ActionForm`).
      form.dataset.typed = "";
      setBack(true);
    }
    const keep = () => {
      const entries = [...new FormData(form)].filter(([name]) => name.includes(".") || name === "note");
      keepForm({
        stamp,
        entries: entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
      });
    };
    const drop = ({ target }: Event) => {
      if (target instanceof Element && target.closest("[data-drops-typed]")) keepForm({ stamp, entries: [] });
    };
    if ("typed" in form.dataset) keep();
    form.addEventListener("input", keep);
    form.addEventListener("click", drop);
    return () => {
      form.removeEventListener("input", keep);
      form.removeEventListener("click", drop);
    };
  }, [stamp]);
  return (
    <p
      ref={place}
      role="status"
      className="rounded-md bg-info-soft px-3 py-2.5 text-center text-info-ink empty:sr-only print:hidden"
    >
      {isBack ? words : null}
    </p>
  );
}
