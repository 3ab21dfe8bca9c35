import type { Metadata } from "next";
import { EditDraftContainer } from "@/components/application/edit-draft-container";

export const metadata: Metadata = { title: "Edit the draft" };

export default async function EditDraftPage({ params }: { params: Promise<{ id: string }> }) {
  return <EditDraftContainer id={(await params).id} />;
}
