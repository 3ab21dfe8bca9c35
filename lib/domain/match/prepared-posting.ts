import type { Requirement } from "@/lib/domain/match/match.schema";
import type { TermVector } from "@/lib/domain/match/term-vector";
import type { EmploymentType, Place, RemoteScope, Salary, Seniority } from "@/lib/domain/posting/posting.schema";

/** A posting, ready to be compared with many people. Small and plain, so that it can be stored as JSON. */
export type PreparedPosting = {
  id: string;
  title: string;
  occupation: string;
  /** Unit vector of `occupation`. */
  titleVector: number[];
  terms: TermVector;
  /** Canonical skills with what each is worth: 1 asked for, 0.6 mentioned or nice to have, less for ways of working. */
  skills: { label: string; worth: number }[];
  requirements: Requirement[];
  facts: PostingFacts;
};

/** Hard facts, as published or read from the text. */
export type PostingFacts = {
  location: string;
  places: Place[];
  remote?: RemoteScope;
  employmentType?: EmploymentType;
  seniority?: Seniority;
  salary?: Salary;
  salarySpan?: string;
  postedAt?: string;
  validThrough?: string;
  /** What it says of visas: the words, where it says anything. */
  sponsorship?: { offers: boolean; span: string };
  /** "US citizens only": country code and the words. */
  citizensOnly?: { country: string; span: string };
};

/** The words of a posting that a free-text dislike is looked for in. */
export type PostingWords = {
  company: string;
  title: string;
  location: string;
  text: string;
  skills: readonly string[];
  department?: string;
  employmentType?: EmploymentType;
  remoteMode?: RemoteScope["mode"];
  seniority?: Seniority;
};
