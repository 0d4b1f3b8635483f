type Policy = {
  /** Made for this one answer; the framework puts it on its scripts. Absent for a page that is cached whole. */
  nonce?: string;
  /** The address is https: nothing may be fetched over http. */
  isSecure?: boolean;
  /** React's development build evaluates code and the development server speaks over a WebSocket. */
  isDevelopment?: boolean;
};

/**
 * The Content-Security-Policy of a page. With a nonce only scripts that the framework itself wrote (and what they load)
 * run. A cached page is the same bytes for everybody and cannot carry one: there scripts come from this origin or stand
 * in the page. Why: docs/decisions/0002-content-security-policy.md.
 */
export function contentSecurityPolicy({ nonce, isSecure, isDevelopment }: Policy): string {
  const scripts = nonce ? [`'nonce-${nonce}'`, "'strict-dynamic'"] : ["'self'", "'unsafe-inline'"];
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": [...scripts, ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    // Styles stand in attributes too (a chart's bar, an accent): those cannot carry a nonce.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "object-src": ["'none'"],
    ...(isSecure && { "upgrade-insecure-requests": [] }),
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}
