/** What each part of a preparation is called for its owner, in order: the stream says them, the page lists them. */
export const PREPARATION_WORDS = {
  resume: "Choosing what of your resume fits this job",
  letter: "Writing the cover letter",
  answers: "Answering the questions of the form",
  check: "Checking every statement against your resume",
  seal: "Setting the documents and sealing them",
} as const;
