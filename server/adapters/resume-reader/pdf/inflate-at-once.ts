import { inflateSync } from "node:zlib";

/**
 * pdf.js unpacks every stream of a file through `DecompressionStream`, whose web streams take longer than the unpacking
 * of a resume's small ones. In the reader's own thread it gets one that unpacks in one go. What is broken or larger than
 * `maxBytes` fails here as it does there, and pdf.js then unpacks it piece by piece itself.
 */
export function inflateAtOnce(maxBytes: number): void {
  const Native = globalThis.DecompressionStream;
  class AtOnce {
    readonly readable: AsyncIterable<Uint8Array>;
    readonly writable: { getWriter(): unknown };
    constructor(format: CompressionFormat) {
      if (format !== "deflate") {
        const { readable, writable } = new Native(format);
        this.readable = readable;
        this.writable = writable;
        return;
      }
      const given = Promise.withResolvers<Uint8Array>();
      this.readable = (async function* () {
        yield inflateSync(await given.promise, { maxOutputLength: maxBytes });
      })();
      const writer = {
        ready: Promise.resolve(undefined),
        write: async (bytes: Uint8Array) => given.resolve(bytes),
        close: async () => undefined,
      };
      this.writable = { getWriter: () => writer };
    }
  }
  Object.defineProperty(globalThis, "DecompressionStream", { value: AtOnce, configurable: true, writable: true });
}
