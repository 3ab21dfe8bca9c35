import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { ClipPageContainer } from "@/components/posting/clip-page-container";

export const metadata: Metadata = { title: "Save a page" };

export default function ClipPage() {
  return (
    <>
      <PageHeader title="Save a page" />
      <ClipPageContainer />
    </>
  );
}
