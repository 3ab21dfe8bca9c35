import type { NextConfig } from "next";

/** Headers of every page. Scripts come from here only; Next's own inline bootstrap needs 'unsafe-inline'. */
const isDevelopment = process.env.NODE_ENV === "development";
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  {
    key: "Content-Security-Policy",
    value: [
      "default-src 'self'",
      `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
      "worker-src 'self' blob:",
      "frame-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join("; "),
  },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types and lint of everything; a start must not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@myriaddreamin/typst-ts-node-compiler",
    "@napi-rs/canvas",
    "@node-rs/argon2",
    "docx",
    "inngest",
    "ioredis",
    "mammoth",
    "nodemailer",
    "papaparse",
    "pg",
    "pino",
    "sanitize-html",
    "tesseract.js",
    "undici",
    "unpdf",
  ],
  async headers() {
    return [{ source: "/((?!api/files).*)", headers: securityHeaders }];
  },
};

export default config;
