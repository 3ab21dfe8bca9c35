/*
 * Offline: the shell and the last lists. Pages and lists come from the network first, the last answer stands in when
 * there is none. Built files are immutable, so the browser's own cache answers for the network there.
 * Nothing that decides or sends is ever cached.
 */
const VERSION = "v2";
const SHELL = `shell-${VERSION}`;
const LISTS = `lists-${VERSION}`;
const STATIC = `static-${VERSION}`;
const LIST_QUERIES = [
  "account.me",
  "analytics.get",
  "application.list",
  "approval.list",
  "board.followed",
  "board.status",
  "job.companies",
  "job.list",
  "notification.countUnread",
  "notification.list",
  "profile.get",
  "resume.list",
];

/* A page and the built files that it names, so that it also opens when it was never opened before. */
async function keepPage(path) {
  const response = await fetch(path, { credentials: "same-origin" });
  if (!response.ok || response.redirected) return;
  const html = await response.clone().text();
  await (await caches.open(SHELL)).put(path, response);
  const files = new Set(html.match(/\/_next\/static\/[^"'\\\s)]+/g) ?? []);
  const cache = await caches.open(STATIC);
  await Promise.all([...files].map(async (file) => (await cache.match(file)) ?? cache.add(file)));
}

self.addEventListener("install", (event) => {
  event.waitUntil(keepPage("/offline").then(() => self.skipWaiting()));
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

async function forget() {
  await Promise.all([caches.delete(LISTS), caches.delete(SHELL)]);
  await keepPage("/offline");
}

/* "keep": the signed-in page names the places to hold. "forget": on sign-out everything personal goes. */
self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(forget());
  else if (Array.isArray(event.data?.keep)) event.waitUntil(Promise.all(event.data.keep.map(keepPage)));
});

async function networkFirst(request, cacheName, fallbackUrl) {
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await (await caches.open(cacheName)).put(request, response.clone());
    return response;
  } catch (error) {
    const kept =
      (await caches.match(request, { ignoreVary: true })) ??
      (fallbackUrl
        ? ((await caches.match(request, { ignoreSearch: true, ignoreVary: true })) ??
          (await caches.match(fallbackUrl, { ignoreVary: true })))
        : undefined);
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
    if (LIST_QUERIES.includes(url.pathname.slice("/api/trpc/".length))) event.respondWith(networkFirst(request, LISTS));
  } else if (request.mode === "navigate" && !url.pathname.startsWith("/api/")) {
    event.respondWith(networkFirst(request, SHELL, "/offline"));
  }
});
