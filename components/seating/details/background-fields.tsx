"use client";

import { ImageUp, Ruler, Trash2 } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { UploadProgress, UploadTrouble } from "@/components/files/upload-progress";
import { useUpload } from "@/components/files/use-upload";
import { Button } from "@/components/ui/button";
import type { RoomSettings } from "@/lib/features/seating/rules/plan-document";
import { boundsOf } from "@/lib/features/seating/rules/polygons";
import type { RoomBackground } from "@/lib/features/seating/types";
import { purposeRules } from "@/lib/platform/upload-purposes";
import { backdropWidth } from "../canvas/backdrop";
import { LengthField, WholeField } from "../fields";
import { usePlannerView } from "../planner-context";
import { PdfPageDialog } from "./pdf-page-dialog";
import { isPdf, type OpenPdf, openPdf } from "./read-pdf";

type Props = { room: RoomSettings; disabled: boolean; onChange(background: RoomBackground | null): void };

/** The venue's own plan under ours, scaled by drawing a length that is known. */
export function BackgroundFields({ room, disabled, onChange }: Props) {
  const { eventId, tool, setTool } = usePlannerView();
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload({ purpose: "room_plan", eventId });
  const { background } = room;
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [isReading, setReading] = useState(false);
  const [refusal, setRefusal] = useState("");
  const put = async (file: File, known: number | null) => {
    const uploaded = await upload.start(file);
    if (!uploaded) return;
    const { left, top, right } = boundsOf(room.outline);
    // As wide as the room, until a known length says better.
    const scale = known ?? (right - left) / backdropWidth;
    onChange({ fileId: uploaded.fileId, at: { x: left, y: top }, scale, rotation: 0, opacity: 0.5 });
  };
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = "";
    setRefusal("");
    if (!file) return;
    if (!isPdf(file)) return put(file, null);
    setReading(true);
    const opened = await openPdf(file);
    setReading(false);
    if (opened.ok) setPdf(opened.pdf);
    else setRefusal(opened.message);
  };
  const closePdf = () => {
    pdf?.close();
    setPdf(null);
  };
  return (
    <section aria-label="Floor plan underneath" className="flex flex-col gap-2">
      <h3 className="text-[0.9286em] font-semibold">Floor plan underneath</h3>
      {background ? (
        <>
          <div className="flex flex-wrap gap-2">
            <Button
              size="sm"
              icon={<Ruler aria-hidden />}
              variant={tool === "measure" ? "soft" : "secondary"}
              disabled={disabled}
              onClick={() => setTool("measure")}
            >
              Draw a known length
            </Button>
            <Button size="sm" icon={<Trash2 aria-hidden />} disabled={disabled} onClick={() => onChange(null)}>
              Remove plan
            </Button>
          </div>
          {tool === "measure" ? (
            <p className="text-[0.9286em] text-muted">Drag along something whose length you know, such as a wall.</p>
          ) : null}
          <div className="grid grid-cols-2 gap-3">
            <WholeField
              name="opacity"
              label="Visible (%)"
              value={Math.round(background.opacity * 100)}
              least={5}
              most={100}
              disabled={disabled}
              onCommit={(percent) => onChange({ ...background, opacity: percent / 100 })}
            />
            <WholeField
              name="planRotation"
              label="Turned (°)"
              value={background.rotation}
              least={0}
              most={359}
              disabled={disabled}
              onCommit={(rotation) => onChange({ ...background, rotation })}
            />
            <LengthField
              name="planX"
              label="Plan from left"
              value={background.at.x}
              unit={room.unit}
              least={-1_000_000}
              disabled={disabled}
              onCommit={(x) => onChange({ ...background, at: { ...background.at, x } })}
            />
            <LengthField
              name="planY"
              label="Plan from top"
              value={background.at.y}
              unit={room.unit}
              least={-1_000_000}
              disabled={disabled}
              onCommit={(y) => onChange({ ...background, at: { ...background.at, y } })}
            />
          </div>
        </>
      ) : (
        <>
          <p className="text-[0.9286em] text-muted">
            The venue’s drawing, to trace the room on. {purposeRules.room_plan.limits}, or a page of a PDF.
          </p>
          <Button
            size="sm"
            className="self-start"
            icon={<ImageUp aria-hidden />}
            disabled={disabled}
            pending={upload.share !== null || isReading}
            onClick={() => input.current?.click()}
          >
            Choose a picture or PDF
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept={`${purposeRules.room_plan.accept},.pdf`}
            aria-label="Floor plan"
            onChange={take}
          />
        </>
      )}
      {upload.share === null ? null : <UploadProgress share={upload.share} onCancel={upload.cancel} />}
      <UploadTrouble message={upload.trouble ?? (refusal || null)} />
      {pdf ? (
        <PdfPageDialog
          pdf={pdf}
          onClose={closePdf}
          onTake={({ file, scale }) => {
            closePdf();
            void put(file, scale);
          }}
        />
      ) : null}
    </section>
  );
}
