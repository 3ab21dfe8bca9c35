import { describe, expect, it } from "vitest";
import { findDateRanges } from "@/lib/domain/resume/values/date-range";

const ends = (text: string) => findDateRanges(text).map(({ start, end, isOpen }) => [start, end, isOpen]);

describe("findDateRanges", () => {
  it.each([
    ["Jan 2019 - Present", "2019-01", undefined, true],
    ["March 2016 – Feb. 2020", "2016-03", "2020-02", false],
    ["06/2017 – 04/2021", "2017-06", "2021-04", false],
    ["2014-2018", "2014", "2018", false],
    ["2019–21", "2019", "2021", false],
    ["Oktober 2013 bis Dezember 2015", "2013-10", "2015-12", false],
    ["seit März 2020", "2020-03", undefined, true],
    ["septembre 2015 – aujourd’hui", "2015-09", undefined, true],
    ["enero 2018 - actualidad", "2018-01", undefined, true],
    ["fevereiro de 2011 a dezembro de 2014", "2011-02", "2014-12", false],
    ["May – Aug 2022", "2022-05", "2022-08", false],
    ["25.12.2020 - 01.02.2021", "2020-12", "2021-02", false],
  ])("reads %s", (text, start, end, isOpen) => {
    expect(ends(text)).toEqual([[start, end, isOpen]]);
  });

  it("finds no date in numbers that only look like one", () => {
    expect(findDateRanges("Served 1200 patients and 45 wards")).toEqual([]);
    expect(findDateRanges("(614) 555-0119")).toEqual([]);
  });

  it("knows a year that is not filled in", () => {
    expect(findDateRanges("January 20XX - Current")[0]).toMatchObject({ isPlaceholder: true, isOpen: true });
  });
});
