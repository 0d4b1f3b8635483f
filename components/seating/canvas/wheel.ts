import type { Camera } from "./camera";

/** A wheel zooms, with Shift it goes aside; a touchpad goes where two fingers push it. Answers how to stop. */
export function followWheel(element: HTMLElement, camera: Camera): () => void {
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 16 : 1;
    const isZoom = event.ctrlKey || event.metaKey;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    if (!isZoom && event.shiftKey) camera.panBy(-(x || y), 0);
    else if (!isZoom && x !== 0) camera.panBy(-x, -y);
    else camera.zoomBy(Math.exp(-y * (event.ctrlKey ? 0.01 : 0.0016)), { x: event.clientX, y: event.clientY });
  };
  // React listens passively, and a passive listener cannot keep the page from zooming.
  element.addEventListener("wheel", onWheel, { passive: false });
  return () => element.removeEventListener("wheel", onWheel);
}
