/*
 * Offline: the shell and the last lists. Pages and lists come from the network first, the last answer stands in when
 * there is none. Built files are immutable, so the browser's own cache answers for the network there.
 * Nothing that decides or sends is ever cached.
 */
const VERSION = "v1";
const SHELL = `shell-${VERSION}`;
const LISTS = `lists-${VERSION}`;
const STATIC = `static-${VERSION}`;
const LIST_QUERIES = [
  "account.me",
  "job.list",
  "application.list",
  "approval.list",
  "resume.list",
  "board.followed",
  "profile.get",
];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(["/offline", "/icons/icon.svg"]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((keys) =>
        Promise.all(keys.filter((key) => ![SHELL, LISTS, STATIC].includes(key)).map((key) => caches.delete(key))),
      )
      .then(() => self.clients.claim()),
  );
});

/* On sign-out the page asks for everything personal to be forgotten. */
self.addEventListener("message", (event) => {
  if (event.data === "forget") {
    event.waitUntil(
      Promise.all([caches.delete(LISTS), caches.delete(SHELL)])
        .then(() => caches.open(SHELL))
        .then((cache) => cache.add("/offline")),
    );
  }
});

async function networkFirst(request, cacheName, fallbackUrl) {
  const cache = await caches.open(cacheName);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = (await cache.match(request)) ?? (fallbackUrl ? await caches.match(fallbackUrl) : undefined);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/_next/static/") || url.pathname.startsWith("/icons/")) {
    event.respondWith(networkFirst(request, STATIC));
  } else if (url.pathname.startsWith("/api/trpc/")) {
    const names = url.pathname.slice("/api/trpc/".length).split(",");
    if (names.every((name) => LIST_QUERIES.includes(name))) event.respondWith(networkFirst(request, LISTS));
  } else if (request.mode === "navigate" && !url.pathname.startsWith("/api/")) {
    event.respondWith(networkFirst(request, SHELL, "/offline"));
  }
});
