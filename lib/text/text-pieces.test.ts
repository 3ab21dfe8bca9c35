import { describe, expect, it } from "vitest";
import { decodeBytes } from "@/lib/text/decode-bytes";
import { stripInvisible } from "@/lib/text/strip-invisible";
import { tidyPlainText } from "@/lib/text/tidy-plain-text";
import { unescapeHtml } from "@/lib/text/unescape-html";

describe("decodeBytes", () => {
  it("reads UTF-8 with and without a mark, UTF-16, and what mislabelled pages are in", () => {
    expect(decodeBytes(new TextEncoder().encode("Köln"))).toBe("Köln");
    expect(decodeBytes(Uint8Array.from([0xef, 0xbb, 0xbf, 0x4b]))).toBe("K");
    expect(decodeBytes(Uint8Array.from([0xff, 0xfe, 0x4b, 0x00, 0xf6, 0x00]))).toBe("Kö");
    expect(decodeBytes(Uint8Array.from([0x7b, 0x00, 0x22, 0x00, 0x7d, 0x00]))).toBe('{"}');
    expect(decodeBytes(Uint8Array.from([0x4b, 0xf6, 0x6c, 0x6e, 0x20, 0x80]))).toBe("Köln €");
  });

  it("believes a declared charset only where UTF-8 does not fit", () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('<?xml version="1.0" encoding="iso-8859-2"?>'), 0xb3]);
    expect(decodeBytes(bytes)).toMatch(/ł$/);
    expect(decodeBytes(new TextEncoder().encode('<?xml version="1.0" encoding="iso-8859-1"?>ł'))).toMatch(/ł$/);
  });
});

describe("unescapeHtml", () => {
  it("opens HTML that was escaped once or twice", () => {
    expect(unescapeHtml("&lt;p&gt;a &amp;amp; b&lt;/p&gt;")).toBe("<p>a &amp; b</p>");
    expect(unescapeHtml("&amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;")).toBe("<p>a</p>");
  });
  it("leaves an escaped example inside real HTML alone, and plain text too", () => {
    expect(unescapeHtml("<p>write &lt;b&gt;</p>")).toBe("<p>write &lt;b&gt;</p>");
    expect(unescapeHtml("1 &lt; 2")).toBe("1 &lt; 2");
  });
});

describe("stripInvisible and tidyPlainText", () => {
  it("keeps joiners that a script needs", () => {
    expect(stripInvisible("می\u200Cخواهم")).toBe("می\u200Cخواهم");
    expect(stripInvisible("a\u200Cb\u2066c\u2069")).toBe("abc");
  });
  it("tidies line ends, bullets and blank lines", () => {
    expect(tidyPlainText("a  b \r\n\r\n\r\n• one\r\n\t• two")).toBe("a b\n\n- one\n- two");
  });
});
