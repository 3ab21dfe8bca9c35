import type { Metadata } from "next";
import { AnswersContainer } from "@/components/answer/answers-container";

export const metadata: Metadata = { title: "Answers" };

export default function AnswersPage() {
  return <AnswersContainer />;
}
