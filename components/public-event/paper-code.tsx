import type { Translator } from "@/lib/platform/i18n/translator";
import { qrPath } from "@/lib/platform/qr-path";

/** On paper only: the page's address, to scan and to type. */
export function PaperCode({ url, t }: { url: string; t: Translator<"event"> }) {
  const { size, path } = qrPath(url);
  return (
    <div data-print="wide" className="hidden items-center justify-center gap-4 pt-2 text-left text-sm print:flex">
      <svg aria-hidden="true" viewBox={`0 0 ${size} ${size}`} className="size-24 shrink-0" shapeRendering="crispEdges">
        <path d={path} fill="black" />
      </svg>
      <p>
        {t("scanCode")}
        <br />
        <span className="font-medium">{url.replace(/^https?:\/\//, "")}</span>
      </p>
    </div>
  );
}
