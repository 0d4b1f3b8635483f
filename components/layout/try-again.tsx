"use client";

import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Renders the failed part anew. */
export function TryAgain({ retry, label = "Try again" }: { retry: () => void; label?: string }) {
  return (
    <Button variant="primary" icon={<RotateCw aria-hidden />} onClick={retry}>
      {label}
    </Button>
  );
}
