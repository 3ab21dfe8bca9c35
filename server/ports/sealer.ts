/**
 * Keeps short private texts unreadable at rest. `purpose` binds a sealed text to its place (owner and field): moved
 * elsewhere it does not open.
 */
export type Sealer = {
  seal(text: string, purpose: string): string;
  /** Throws AppError `misconfigured` when the text was sealed under another secret, or was changed. */
  open(sealed: string, purpose: string): string;
};
