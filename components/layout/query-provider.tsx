"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { RequestRefused } from "./fetch-json";

/**
 * React Query for the pages that are live. Data is fresh for five seconds; a refusal is not tried again. Also with no
 * network everything is tried, so that it fails and says so: what merely waited would look like done.
 */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            staleTime: 5_000,
            retry: (count, error) => count < 3 && !(error instanceof RequestRefused),
            networkMode: "always",
            refetchOnReconnect: true,
          },
          mutations: { networkMode: "always" },
        },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
