import type { ImportVia } from "@/lib/domain/posting/posting-import.schema";

/** A saved page, a mail or a table, told by what stands in it and only then by its name. */
export function kindOfFile(filename: string, head: string): Exclude<ImportVia, "link" | "clip"> {
  if (
    /^mime-version:/im.test(head) &&
    /multipart\/related/i.test(head) &&
    !/^(?:delivered-to|received|dkim-signature):/im.test(head)
  )
    return "page";
  if (
    /^(?:received|delivered-to|return-path|message-id|from|dkim-signature|arc-seal):/im.test(head) &&
    /^(?:subject|date|to):/im.test(head)
  )
    return "email";
  if (/<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(head)) return "page";
  if (/\.(?:x?html?|mht|mhtml)$/i.test(filename)) return "page";
  if (/\.eml$/i.test(filename)) return "email";
  return "table";
}
