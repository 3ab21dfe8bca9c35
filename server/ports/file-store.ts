/** Content-addressed bytes: the key is "<area>/<sha256>". Put is idempotent; get of an unknown key throws AppError not_found. */
export type FileArea = "uploads" | "packages" | "exports";
export type FileStore = {
  /** Stores bytes and returns their key. */
  put(area: FileArea, bytes: Uint8Array, mediaType: string): Promise<string>;
  get(key: string): Promise<Uint8Array>;
  has(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
};
