import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Dossier",
    short_name: "Dossier",
    description: "Finds jobs worth applying to, prepares truthful applications, sends nothing without your approval.",
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: "#f7f6f4",
    theme_color: "#f7f6f4",
    icons: [
      { src: "/icons/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    // On a phone a job's page is shared to Dossier like a picture to a chat.
    share_target: { action: "/jobs/add", method: "get", params: { title: "title", text: "text", url: "url" } },
    shortcuts: [
      { name: "Approvals", url: "/approvals" },
      { name: "Jobs", url: "/jobs" },
    ],
  };
}
