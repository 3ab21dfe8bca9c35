/** The doors through which things come in without a session: a page clipped in the browser, a forwarded mail. */
export type Door = "clip" | "mail";
export type DoorClaims = {
  door: Door;
  accountId: string;
  /** The owner's generation of this door; keys of an earlier one are void. */
  generation: number;
  /** Null for a key that stands until its generation ends (a mail address). */
  expiresAt: Date | null;
};
/** Makes and checks keys that open one door for one account and nothing else. Lower case, so that they survive mail addresses. */
export type DoorKeys = {
  issue(claims: DoorClaims): Promise<string>;
  /** The claims of a genuine key, expired or not; null for anything else. */
  read(key: string): Promise<DoorClaims | null>;
};
