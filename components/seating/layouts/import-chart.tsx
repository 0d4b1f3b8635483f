"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { fetchJson, RequestRefused } from "@/components/layout/fetch-json";
import { Banner } from "@/components/ui/banner";
import { FileDrop } from "@/components/ui/file-drop";

type Imported = { seated: number; unchanged: number; problems: { line: number; name: string; reason: string }[] };
type Props = { eventId: string; layoutId: string };

const lost = "The connection was lost before we heard back. Try again when you are online.";

/** Takes a chart as CSV and says line by line what could not be followed. */
export function ImportChart({ eventId, layoutId }: Props) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Imported | string | null>(null);
  const [pending, setPending] = useState(false);
  const send = async (file: File) => {
    setPending(true);
    try {
      setOutcome(
        await fetchJson<Imported>(`/api/seating/${eventId}/${layoutId}/chart`, { method: "POST", body: file }),
      );
      router.refresh();
    } catch (error) {
      setOutcome(error instanceof RequestRefused ? error.message : lost);
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">
        The file has the columns of the download: table, seat, first and last name, household. Who is not in it stays; a
        table without a seat means any free one.
      </p>
      <FileDrop
        prompt={pending ? "Reading the chart …" : "Drop a chart here"}
        limits="CSV, up to 5 MB"
        accept=".csv,.txt,.tsv"
        maxBytes={5_000_000}
        disabled={pending}
        onFile={(file) => void send(file)}
      />
      <div aria-live="polite">{outcome === null ? null : <Outcome outcome={outcome} />}</div>
    </div>
  );
}

function Outcome({ outcome }: { outcome: Imported | string }) {
  if (typeof outcome === "string") return <Banner tone="danger">{outcome}</Banner>;
  const { seated, unchanged, problems } = outcome;
  return (
    <Banner
      tone={problems.length > 0 ? "warning" : "success"}
      title={`${seated === 1 ? "1 guest was" : `${seated} guests were`} seated, ${unchanged} sat there already.`}
    >
      {problems.length > 0 ? (
        <ul className="mt-1 max-h-60 list-disc overflow-y-auto pl-5">
          {problems.map(({ line, name, reason }) => (
            <li key={line}>
              Line {line}, {name}: {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </Banner>
  );
}
