/** Headers that are the same for every answer. The Content-Security-Policy depends on the page: see dress-answers.ts. */
export const everyAnswer = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Permitted-Cross-Domain-Policies": "none",
  "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(self), usb=()",
};
