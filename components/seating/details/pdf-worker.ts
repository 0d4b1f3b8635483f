// Reads PDF files beside the page; served from our own address like every script.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
