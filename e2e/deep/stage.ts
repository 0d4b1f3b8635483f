import { startTestApp, type TestApp } from "@/lib/testing/app";

/**
 * The product as real processes, with this test process beside them: from here on its variables are the app's. What
 * reads them (everything that touches the database) has to be imported after this, hence the `import()` in the tests.
 */
export async function startStage(name: string, variables: Record<string, string> = {}): Promise<TestApp> {
  const app = await startTestApp({ name: `deep-${name}`, variables });
  Object.assign(process.env, app.variables);
  return app;
}

/** Resolves when the process at this address answers at all, or when it says that everything works. */
export async function untilUp(url: string, path: "/api/health" | "/api/health/ready"): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(5000) });
      await response.arrayBuffer();
      if (response.ok) return;
    } catch (error) {
      // Dead or starting: that is what is being waited for.
      if (!(error instanceof Error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
