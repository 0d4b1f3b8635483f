/** Who made it, in a line. */
export function SiteFooter() {
  return (
    <footer className="border-t border-border px-5 py-8 text-center text-sm text-muted">
      Marquee is free software under the MIT licence. You can run it on a machine of your own.
    </footer>
  );
}
