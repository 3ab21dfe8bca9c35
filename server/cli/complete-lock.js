// `npm run lock:complete`: adds the optional packages of other platforms to package-lock.json. A registry mirror that carries one
// platform only makes npm leave them out, and `npm ci` then refuses the lock everywhere. They are entered by name and version,
// with the platform their name says, so that npm skips them where they do not fit.
import { readFileSync, writeFileSync } from "node:fs";

const OS = ["android", "darwin", "freebsd", "linux", "win32", "sunos", "aix", "netbsd", "openbsd", "openharmony"];
const CPU = {
  arm64: "arm64",
  x64: "x64",
  ia32: "ia32",
  arm: "arm",
  "arm-eabi": "arm",
  "arm-gnueabihf": "arm",
  ppc64: "ppc64",
  riscv64: "riscv64",
  s390x: "s390x",
  loong64: "loong64",
  mips64el: "mips64el",
  wasm32: "wasm32",
};

const path = new URL("../../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const added = [];
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place]) continue;
    const os = OS.find((word) => new RegExp(`[-/]${word}(-|$)`).test(name));
    const cpu = Object.entries(CPU)
      .sort((a, b) => b[0].length - a[0].length)
      .find(([word]) => new RegExp(`-${word}(-|$)`).test(name))?.[1];
    // Without a platform in its name a package is no platform's; npm would have listed it.
    if (!cpu || (!os && cpu !== "wasm32")) continue;
    lock.packages[place] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
      ...(name.endsWith("-musl") ? { libc: ["musl"] } : name.endsWith("-gnu") ? { libc: ["glibc"] } : {}),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? "The lock is complete." : `Added ${added.length}: ${added.join(", ")}`);
