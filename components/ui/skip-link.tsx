/** The first stop of the keyboard: past the navigation, to what the page is about. */
export function SkipLink({ target = "main", children = "Skip to content" }: { target?: string; children?: string }) {
  return (
    <a
      href={`#${target}`}
      className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-accent px-4 py-2.5 font-medium text-accent-contrast shadow-md focus:translate-y-0"
    >
      {children}
    </a>
  );
}
