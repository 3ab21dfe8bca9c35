import { DomUtils } from "htmlparser2";
import { collapseSpace } from "@/lib/text/collapse-space";
import { htmlToText } from "@/lib/text/html-to-text";
import { stripInvisible } from "@/lib/text/strip-invisible";
import { type JobLink, jobLinkOf } from "@/server/adapters/ats/alert/job-link";
import type { MappedPosting } from "@/server/adapters/ats/define-source";
import { attribute, byTag, type PageElement, type PageNode } from "@/server/adapters/ats/page-dom";

const BUTTON =
  /^(?:(?:view|see|show|open|apply|save|share|hide|read|learn|find|get|visit|check)\b.{0,30}|easy apply|apply now|more|details|unsubscribe|help|settings|(?:zum|zur) .{0,20}|jetzt bewerben|ansehen|mehr .{0,20}|voir .{0,20}|postuler|ver .{0,20}|https?:\/\/\S+)$/i;
/** What cards say besides company and place. */
const NOISE =
  /^(?:easy apply|easily apply|apply (?:now|with .*)|actively (?:recruiting|hiring)|be an early applicant|promoted|sponsored|new|hot|urgent(?:ly hiring)?|responsive employer|hiring multiple candidates|\d[\d.,]*\s*(?:★|stars?)?|★.*|just posted|(?:posted )?(?:today|yesterday|heute|gestern)|.{0,12}\b\d+\+?\s*(?:m|min|minutes?|h|hours?|d|days?|w|weeks?|months?|tage?n?|stunden?|jours?|días?)\b(?: ago)?.{0,4}|\d+ (?:connections?|alumni|company alumni|school alumni|applicants?)\b.*|logo|.{0,2}|save|view job|see job)$/i;
const PAY = /(?:[$€£₹¥]|\b(?:USD|EUR|GBP|CHF|INR|CAD|AUD|PLN|CZK|SEK)\b)\s?\d|\d\s?(?:[$€£₹]|k\b|Kč|zł)/i;
const PARTS = /\s+[·•|]\s+|\s+[–—-]\s+/;
const MAX_CARDS = 200;

const linesOf = (html: string) =>
  htmlToText(html)
    .split("\n")
    .map((line) => collapseSpace(stripInvisible(line.replace(/^[-*•]\s+/, ""))))
    .filter((line) => line !== "");

/** The jobs an alert mail lists: each link to a job with the words of its card. Reads the mail only; nothing is opened. */
export function readCards(page: PageNode): (MappedPosting | string)[] {
  const anchors = byTag(page, "a").flatMap((element) => {
    const link = jobLinkOf(attribute(element, "href") ?? "");
    return link ? [{ element, link }] : [];
  });
  const byJob = new Map<string, { link: JobLink; elements: PageElement[] }>();
  for (const { element, link } of anchors) {
    const known = byJob.get(link.url);
    if (known) known.elements.push(element);
    else byJob.set(link.url, { link, elements: [element] });
  }
  const ofAnchor = new Map(anchors.map(({ element, link }) => [element, link.url]));
  return [...byJob.values()].slice(0, MAX_CARDS).map(({ link, elements }) => cardOf(link, elements, ofAnchor));
}

function cardOf(link: JobLink, elements: PageElement[], ofAnchor: Map<PageElement, string>): MappedPosting | string {
  const words = elements.map((element) => linesOf(DomUtils.getInnerHTML(element)).filter((line) => !BUTTON.test(line)));
  const index = words.findIndex((lines) => lines.length > 0);
  const anchor = elements[Math.max(0, index)];
  const title = words[index]?.[0];
  if (!anchor || title === undefined || title.length > 200)
    return "A job is linked without a title that can be told from its card.";
  const inside = words[index]?.slice(1) ?? [];
  const around = inside.length > 0 ? inside : linesOf(DomUtils.getInnerHTML(cardAround(anchor, link.url, ofAnchor)));
  const start = around.findIndex((line) => line.includes(title) || title.includes(line));
  return { ...link, isTitleShown: true, title, ...wordsOfCard(around.slice(inside.length > 0 ? 0 : start + 1), title) };
}

/** The widest block around a link that holds no other job's link. */
function cardAround(anchor: PageElement, url: string, ofAnchor: Map<PageElement, string>): PageElement {
  let block = anchor;
  for (let depth = 0; depth < 12; depth++) {
    const parent = block.parent;
    if (!parent || !("attribs" in parent) || parent.name === "body" || parent.name === "html") break;
    if (byTag(parent, "a").some((a) => (ofAnchor.get(a) ?? url) !== url)) break;
    block = parent;
  }
  return block;
}

/** Company, place and pay from the lines under a title. */
export function wordsOfCard(lines: string[], title: string): Pick<MappedPosting, "company" | "location" | "salary"> {
  const told = lines.filter((line) => line !== title && !NOISE.test(line) && !BUTTON.test(line)).slice(0, 6);
  const pay = told.find((line) => PAY.test(line));
  const parts = told
    .filter((line) => line !== pay)
    .flatMap((line, i) => (i === 0 ? line.split(PARTS) : [line]))
    .map((part) => part.replace(/\s+\d(?:[.,]\d)?\s*★?$/, "").trim())
    .filter((part) => part !== "" && part.length <= 120 && !NOISE.test(part));
  return { company: parts[0], location: parts[1], salary: pay === undefined ? undefined : { text: pay } };
}
