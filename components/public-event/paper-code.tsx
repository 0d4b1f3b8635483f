import type { Translator } from "@/lib/platform/i18n/translator";
import { qrPath } from "@/lib/platform/qr-path";

/** On paper only: the page's address, to scan and to type. */
export function PaperCode({ url, t }: { url: string; t: Translator<"event"> }) {
  const { size, path } = qrPath(url);
  return (
    <div className="hidden items-center gap-4 text-right text-sm text-ink print:flex print:flex-row-reverse">
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
