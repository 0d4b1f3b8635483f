/**
 * Runs in the browser, before anything else of a page whose scripts were put off (`put-off-scripts.ts`), and starts them
 * as soon as the page is painted and the browser has nothing better to do, or at the guest's first touch. Until then it
 * keeps what they do: a form in which something was typed is marked for `ActionForm`, and one that is sent without a
 * network stays, as it says itself (`data-unreachable`). Goes there as text, so it names nothing from outside.
 */
export function startLate(): void {
  let isBegun = false;
  const begin = () => {
    if (isBegun) return;
    // A script that could not be fetched is not asked for again.
    if (!navigator.onLine) return addEventListener("online", begin, { once: true });
    isBegun = true;
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
  };
  const start = () => {
    for (const waiting of document.querySelectorAll<HTMLScriptElement>('script[type="late"]')) {
      const script = document.createElement("script");
      for (const { name, value } of waiting.attributes) if (name !== "type") script.setAttribute(name, value);
      // Hidden from attributes, so that no style sheet can read it.
      script.nonce = waiting.nonce;
      waiting.replaceWith(script);
    }
  };
  const beginWhenIdle = () => {
    if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: 2000 });
    else setTimeout(begin, 200);
  };
  const awaitPaint = () => {
    if (!PerformanceObserver.supportedEntryTypes.includes("paint")) return beginWhenIdle();
    // A tab in the background is not painted.
    setTimeout(begin, 3000);
    new PerformanceObserver((entries, observer) => {
      if (entries.getEntriesByName("first-contentful-paint").length === 0) return;
      observer.disconnect();
      beginWhenIdle();
    }).observe({ type: "paint", buffered: true });
  };
  for (const touch of ["pointerdown", "keydown", "focusin"]) {
    addEventListener(touch, begin, { capture: true, once: true, passive: true });
  }
  addEventListener("input", ({ target }) => {
    if (target instanceof Element) target.closest("form")?.setAttribute("data-typed", "");
  });
  addEventListener("submit", (event) => {
    const words = event.target instanceof HTMLFormElement ? event.target.dataset.unreachable : undefined;
    if (!words || event.defaultPrevented || navigator.onLine) return;
    event.preventDefault();
    alert(words);
  });
  addEventListener("load", awaitPaint);
  document.currentScript?.remove();
}
