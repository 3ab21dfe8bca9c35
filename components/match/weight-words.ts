import type { Signal } from "@/lib/domain/match/signal-weights";

/** What each part of a score compares, for people. */
export const SIGNAL_WORDS: Record<Signal, { label: string; help: string }> = {
  skills: { label: "Skills you share", help: "What the posting names and your resume shows." },
  title: { label: "Title", help: "How near its title is to those you want, then to those you have held." },
  text: { label: "Wording", help: "How much of the posting reads like your resume." },
};

/** 0 -> "not at all", 1 -> "as published", 2 -> "2 times as much". */
export function weightWords(weight: number): string {
  if (weight === 0) return "not at all";
  if (weight === 1) return "as published";
  return `${weight.toLocaleString("en", { maximumFractionDigits: 2 })} times as much`;
}

/** How far a job moves in the list: "up 3", "down 2", "same place". */
export function moveWords(place: number, before: number): string {
  if (place === before) return "same place";
  return place < before ? `up ${before - place}` : `down ${place - before}`;
}
