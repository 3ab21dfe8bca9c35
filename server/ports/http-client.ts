/** The one door for outgoing reads. Guarded: size, time, redirects, addresses inside, per-host manners. */
export type HttpRequest = {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** Conditional request: answer `notModified` instead of a body when the server says 304. */
  etag?: string;
  lastModified?: string;
  /** Default 15,000. */
  timeoutMs?: number;
  /** Default 32 MiB after decompression. */
  maxBytes?: number;
  /** "page" asks robots.txt first; "api" is a public interface documented for this use. Default "api". */
  kind?: "api" | "page";
  signal?: AbortSignal;
};
export type HttpResponse = {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  notModified: boolean;
  /** After redirects. */
  url: string;
};
/** Throws AppError: `unavailable` (network, 5xx, 429 with retryAfterMs), `invalid_input` (refused address, robots), `limit_exceeded` (size). 4xx answers are returned. */
export type HttpClient = { request(request: HttpRequest): Promise<HttpResponse> };
