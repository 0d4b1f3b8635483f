/** Starts what a server process of the app needs, or ends it with the reason. */
export async function boot(): Promise<void> {
  try {
    // Reading the variables throws when one is wrong: hence not a static import.
    const { startProcess } = await import("./process");
    startProcess();
  } catch (error) {
    // Its sentence is enough, and half a start is worse than none.
    process.stderr.write(`Marquee does not start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
