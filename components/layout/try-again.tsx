"use client";

import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Renders the failed part anew. */
export function TryAgain({ retry }: { retry: () => void }) {
  return (
    <Button variant="primary" icon={<RotateCw aria-hidden />} onClick={retry}>
      Try again
    </Button>
  );
}
