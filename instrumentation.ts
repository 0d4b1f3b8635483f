/** Called once by Next when a server process starts, before it answers anybody. */
export async function register(): Promise<void> {
  // The build replaces this by a constant, and drops the import from bundles for other runtimes.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { boot } = await import("./inngest/boot");
    await boot();
  }
}
