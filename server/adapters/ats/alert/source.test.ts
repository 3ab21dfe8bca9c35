import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alert } from "@/server/adapters/ats/alert/source";

const read = (text: string) => alert.read(new TextEncoder().encode(text), { company: "" });
const short = (text: string) =>
  read(text).map((record) => {
    if (!("ok" in record)) return record.rejected;
    const { id, title, company, location, url } = record.ok;
    return { id, title, company, location, url };
  });

/** Invented, in the manner of the boards that send such mails. */
const CARDS = `<html><body><table>
<tr><td><table><tr><td><a href="https://www.linkedin.com/comm/jobs/view/4012345678/?trackingId=abc&refId=x"><img alt="Crumbline"></a></td>
  <td><a href="https://www.linkedin.com/comm/jobs/view/4012345678/?trackingId=def">Night Baker</a><p>Crumbline · Lyon, France (Hybrid)</p><p>Easy Apply</p></td></tr></table></td></tr>
<tr><td><table><tr><td><a href="https://www.linkedin.com/comm/jobs/view/4012345679/?x=1">Flour Buyer</a><p>Rivermill GmbH</p><p>Berlin, Germany</p><p>3 days ago</p></td></tr></table></td></tr>
</table><a href="https://www.linkedin.com/comm/jobs/search?keywords=baker">See all jobs</a><a href="https://www.linkedin.com/settings">Settings</a></body></html>`;

describe("a job-alert mail", () => {
  it("gives each job once, with its company and place, without the reader's tracking", () => {
    expect(short(CARDS)).toEqual([
      {
        id: "linkedin:linkedin:4012345678",
        title: "Night Baker",
        company: "Crumbline",
        location: "Lyon, France (Hybrid)",
        url: "https://www.linkedin.com/jobs/view/4012345678",
      },
      {
        id: "linkedin:linkedin:4012345679",
        title: "Flour Buyer",
        company: "Rivermill GmbH",
        location: "Berlin, Germany",
        url: "https://www.linkedin.com/jobs/view/4012345679",
      },
    ]);
  });

  it("reads a card that is one link, with rating and pay", () => {
    const html = `<div><a href="https://www.indeed.com/rc/clk/dl?jk=a1b2c3d4e5f60718&from=ja&tk=secret"><h2>Pastry Chef</h2><div>Yeastfield</div><div>4.1 ★</div><div>Leeds</div><div>£30,000 - £34,000 a year</div><div>Just posted</div></a></div>`;
    const [record] = read(html);
    expect(record).toMatchObject({
      ok: {
        title: "Pastry Chef",
        company: "Yeastfield",
        location: "Leeds",
        url: "https://www.indeed.com/viewjob?jk=a1b2c3d4e5f60718",
        salary: { min: 30000, max: 34000, currency: "GBP" },
      },
    });
  });

  it("looks inside click counters, and reads boards it has no rule for", () => {
    const target = encodeURIComponent(
      "https://jobs.lever.co/fernhollow/0b5e7a52-1111-4222-8333-944445555666?utm_source=alert",
    );
    const html = `<ul><li><a href="https://click.example.net/track?id=9&url=${target}">Gardener</a><br>Fernhollow<br>Porto</li>
      <li><a href="https://www.stellenwerk.example/stellenangebote--Koch-Kiel--123456.html?utm_medium=email">Koch (m/w/d)</a><br>Gasthof Anker<br>Kiel</li></ul>`;
    expect(short(html)).toEqual([
      expect.objectContaining({ title: "Gardener", company: "Fernhollow", location: "Porto" }),
      expect.objectContaining({ title: "Koch", company: "Gasthof Anker", location: "Kiel" }),
    ]);
  });

  it("reads the plain text that such mails carry", () => {
    const text = `Your job alert for baker\n\nNight Baker\nCrumbline\nLyon, France\nView job: https://www.linkedin.com/comm/jobs/view/4012345678/?trackingId=abc\n\n-----------------\n\nFlour Buyer\nRivermill\nBerlin\nView job: https://www.linkedin.com/comm/jobs/view/4012345679/\n`;
    expect(short(text)).toEqual([
      expect.objectContaining({ title: "Night Baker", company: "Crumbline", location: "Lyon, France" }),
      expect.objectContaining({ title: "Flour Buyer", company: "Rivermill", location: "Berlin" }),
    ]);
  });

  it("finds none in other mails", () => {
    for (const text of [
      "Hello, see https://example.org/about",
      '<p>Hi</p><a href="https://example.org/newsletter/12">News</a>',
      "<a>",
      "",
    ])
      expect(() => read(text)).toThrow("No job was found");
  });

  it("survives whatever the links and words are", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom("https://a.example", "https://jobs.example/x?y=1", "//b", "mailto:c"),
        (a, b, url) => {
          try {
            read(
              `<td><a href="${url}/jobs/view/123456789?url=${a}">${a}</a>${b}<a href='https://www.linkedin.com/jobs/view/123456${a}'>${b}</a></td>`,
            );
          } catch (error) {
            expect(error).toMatchObject({ code: "invalid_input" });
          }
        },
      ),
    );
  });
});
