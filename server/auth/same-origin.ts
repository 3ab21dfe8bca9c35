/**
 * True unless a browser says that another site sent the request. Doors that change something and take a cookie use it
 * beside the SameSite cookie (Fetch Metadata, https://www.w3.org/TR/fetch-metadata/).
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}
