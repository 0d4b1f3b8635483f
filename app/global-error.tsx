"use client";

import "@fontsource-variable/inter/wght.css";
import "./globals.css";

import { Refusal } from "@/components/layout/refusal";
import { TryAgain } from "@/components/layout/try-again";

type GlobalErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** What is left when the root layout itself fails: it brings its own document. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body className="min-h-dvh px-4">
        <title>Something went wrong · Marquee</title>
        <main>
          <Refusal kind="error" requestId={error.digest} actions={<TryAgain retry={retry} />} />
        </main>
      </body>
    </html>
  );
}
