import QRCode from "qrcode";

/**
 * A link's QR code as one SVG path in a square of `size` modules, without the white around it. A fifth of it may be worn
 * before it stops being read: right for paper.
 */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (modules.get(row, column) !== 1) continue;
      const start = column;
      while (column + 1 < size && modules.get(row, column + 1) === 1) column += 1;
      path += `M${start} ${row}h${column - start + 1}v1h-${column - start + 1}z`;
    }
  }
  return { size, path };
}
