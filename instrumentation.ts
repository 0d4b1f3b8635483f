/** Called once by Next when a server process starts, before it answers anybody. */
export async function register(): Promise<void> {
  // The build replaces this by a constant, and drops what follows from bundles for other runtimes.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  try {
    const { startProcess } = await import("./inngest/process");
    startProcess();
  } catch (error) {
    // A wrong variable, most likely: its sentence is enough, and half a start is worse than none.
    process.stderr.write(`Marquee does not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
