import { lookup as dnsLookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { AppError } from "@/lib/errors";

export type ResolvedAddress = { address: string; family: number };
export type ResolveHost = (hostname: string) => Promise<ResolvedAddress[]>;

export const resolveByDns: ResolveHost = (hostname) => dnsLookup(hostname, { all: true });

const INSIDE_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|localdomain)$/i;

/**
 * True for an address on the public internet. Private, loopback, link-local, carrier, multicast, reserved and
 * documentation ranges are inside; so is any of them wrapped in IPv6 (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6) {
    if (parsed.isIPv4MappedAddress()) return isPublicAddress(parsed.toIPv4Address().toString());
    const bytes = parsed.toByteArray();
    const isNat64 = parsed.range() === "rfc6052";
    const isCompatible = bytes.slice(0, 12).every((b) => b === 0);
    if (isNat64 || isCompatible) return isPublicAddress(bytes.slice(12).join("."));
  }
  return parsed.range() === "unicast";
}

/** Refuses what can be refused by the URL alone: other schemes, credentials, literal inside addresses, inside names, odd ports. */
export function assertOpenUrl(url: URL): void {
  const refuse = (why: string) => new AppError("invalid_input", `This address cannot be read: ${why}.`);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw refuse("only http and https are allowed");
  if (url.username !== "" || url.password !== "") throw refuse("it carries a user name or password");
  const port = url.port === "" ? undefined : Number(url.port);
  if (port !== undefined && port !== 80 && port !== 443 && port < 1024)
    throw refuse("its port is not one for web pages");
  const host = bareHost(url);
  if (host === "" || INSIDE_NAMES.test(host)) throw refuse("it is inside a private network");
  if (isLiteral(host) ? !isPublicAddress(host) : !host.includes(".")) throw refuse("it is inside a private network");
}

/** The host name without IPv6 brackets and without the root dot. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

function isLiteral(host: string): boolean {
  return ipaddr.isValid(host);
}

/** Resolves a name once and refuses it when any of its addresses is inside. */
export async function resolvePublic(hostname: string, resolve: ResolveHost): Promise<ResolvedAddress[]> {
  const addresses = isLiteral(hostname)
    ? [{ address: hostname, family: hostname.includes(":") ? 6 : 4 }]
    : await resolve(hostname);
  if (addresses.length === 0) throw new AppError("unavailable", `${hostname} has no address.`);
  if (!addresses.every((a) => isPublicAddress(a.address))) {
    throw new AppError("invalid_input", "This address cannot be read: it is inside a private network.");
  }
  return addresses;
}

/**
 * The lookup that sockets use: the checked addresses are the ones connected to, so a name that answers differently the
 * second time (DNS rebinding) gains nothing.
 */
export function guardedLookup(resolve: ResolveHost): LookupFunction {
  return (hostname, options, callback) => {
    resolvePublic(hostname, resolve).then(
      (addresses) => {
        const wanted = addresses.filter((a) => !options.family || a.family === options.family);
        const [first] = wanted;
        if (!first) callback(Object.assign(new Error(`${hostname} has no such address`), { code: "ENOTFOUND" }), "", 0);
        else if (options.all) callback(null, wanted);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, "", 0),
    );
  };
}
