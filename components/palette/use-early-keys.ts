import { useEffect, useEffectEvent, useState } from "react";

/**
 * What is typed after the palette was asked for and before it has loaded: it is the palette's, not the page's, whose own
 * keys would do something else. Answers the text so far, and how to forget it.
 */
export function useEarlyKeys(isWaiting: boolean, giveUp: () => void): { early: string; forget: () => void } {
  const [early, setEarly] = useState("");
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isText = [...event.key].length === 1;
    if (!isText && event.key !== "Backspace" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") giveUp();
    else setEarly((text) => (isText ? text + event.key : [...text].slice(0, -1).join("")));
  });
  useEffect(() => {
    if (!isWaiting) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, [isWaiting]);
  return { early, forget: () => setEarly("") };
}
