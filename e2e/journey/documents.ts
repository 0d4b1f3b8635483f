import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";

/** A PDF for upload fields: a drawing on each page, A4 across; with a password, if there is one. */
export async function pdfOf(pages: number, { userPassword }: { userPassword?: string } = {}) {
  const document = new PDFDocument({
    size: "A4",
    layout: "landscape",
    autoFirstPage: false,
    ...(userPassword && { userPassword, ownerPassword: userPassword }),
  });
  for (let page = 1; page <= pages; page++) {
    document.addPage().fontSize(40).text(`Floor ${page}`, 60, 60);
    document.rect(100, 150, 600, 300).lineWidth(6).stroke();
  }
  document.end();
  return { name: "venue.pdf", mimeType: "application/pdf", buffer: await buffer(document) };
}
