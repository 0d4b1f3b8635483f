"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { OpenPdf } from "./read-pdf";

type PageTaken = {
  file: File /** Millimetres of the room a pixel; null where it was not said. */;
  scale: number | null;
};
type Props = { pdf: OpenPdf; onTake(page: PageTaken): void; onClose(): void };

const previewWidth = 900;
const notDrawn = "This page cannot be drawn. Print it into a new PDF and choose that.";

/** Which page of a PDF is the plan, and at which scale it is drawn, if that is known. */
export function PdfPageDialog({ pdf, onTake, onClose }: Props) {
  const [number, setNumber] = useState(1);
  const [text, setText] = useState("");
  const [error, setError] = useState("");
  const [isBusy, setBusy] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scaleOf = Number(text.trim().replace(/^1\s*:\s*/, ""));

  useEffect(() => {
    const shown = canvas.current;
    if (!shown) return;
    let isOver = false;
    const page = document.createElement("canvas");
    setError("");
    pdf.draw(number, page, previewWidth).then(
      () => {
        if (isOver) return;
        shown.width = page.width;
        shown.height = page.height;
        shown.dataset.page = String(number);
        shown.getContext("2d")?.drawImage(page, 0, 0);
      },
      (reason) => {
        if (!(reason instanceof Error)) throw reason;
        if (!isOver) setError(notDrawn);
      },
    );
    return () => {
      isOver = true;
    };
  }, [pdf, number]);

  const take = async () => {
    if (text.trim() !== "" && !(scaleOf >= 1 && scaleOf <= 5000))
      return setError("Write the scale as 1:100, or leave it empty.");
    setBusy(true);
    try {
      const { file, width, paperWidth } = await pdf.picture(number);
      onTake({ file, scale: text.trim() === "" ? null : (paperWidth * scaleOf) / width });
    } catch (reason) {
      if (!(reason instanceof Error)) throw reason;
      setBusy(false);
      setError(notDrawn);
    }
  };
  return (
    <Dialog
      open
      title="Which page is the plan?"
      description="The page is drawn as a picture underneath. The PDF itself stays on your computer."
      onOpenChange={onClose}
    >
      <div className="flex flex-col gap-3">
        <canvas
          ref={canvas}
          role="img"
          aria-label={`Page ${number} of ${pdf.pages}`}
          className="mx-auto max-h-[45dvh] max-w-full rounded-md border border-border bg-white"
        />
        {pdf.pages > 1 ? (
          <div className="flex items-center justify-center gap-2">
            <IconButton label="Page before" disabled={number <= 1} onClick={() => setNumber(number - 1)}>
              <ChevronLeft aria-hidden />
            </IconButton>
            <p role="status" className="min-w-28 text-center tabular-nums">
              Page {number} of {pdf.pages}
            </p>
            <IconButton label="Next page" disabled={number >= pdf.pages} onClick={() => setNumber(number + 1)}>
              <ChevronRight aria-hidden />
            </IconButton>
          </div>
        ) : null}
        <Field
          name="planScale"
          label="Drawn at (optional)"
          hint="The scale printed on the plan, such as 1:100. Without it, draw a known length afterwards."
          error={error || undefined}
        >
          <Input
            value={text}
            placeholder="1:100"
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      </div>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" pending={isBusy} onClick={take}>
          {pdf.pages > 1 ? `Use page ${number}` : "Use this page"}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
