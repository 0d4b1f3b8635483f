import QRCode from "qrcode";

/** A fifth of the code may be dirty or worn before it stops being read: right for paper. */
const errorCorrectionLevel = "M";
/** White around the code, in modules, that scanners need to find it. */
const quietZone = 4;

/** A link as a picture of its own, to be laid out elsewhere. `width` in pixels. */
export function qrPng(url: string, width = 1024): Promise<Buffer> {
  return QRCode.toBuffer(url, { type: "png", errorCorrectionLevel, margin: quietZone, width });
}

/** The same as SVG, sharp at any size. */
export function qrSvg(url: string): Promise<string> {
  return QRCode.toString(url, { type: "svg", errorCorrectionLevel, margin: quietZone });
}

/** The dark modules of a link's code, by row and column, in a square of `size`. */
export function qrModules(url: string): { size: number; dark: (row: number, column: number) => boolean } {
  const { modules } = QRCode.create(url, { errorCorrectionLevel });
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 };
}
