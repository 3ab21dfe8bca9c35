import { useState } from "react";
import { PdfViewer } from "@/components/ui/pdf-viewer";
import { Segmented } from "@/components/ui/segmented";
import type { DocumentStyle } from "@/lib/domain/package/document-style.schema";

type Document = "letter" | "resume";

/** The PDF as it would be sealed now. `state` grows with every saved edit. */
export function DraftPreview({
  applicationId,
  style,
  state,
  document,
}: {
  applicationId: string;
  style: DocumentStyle;
  state: number;
  document: Document;
}) {
  const [asked, setAsked] = useState<Document | null>(null);
  const shown = asked ?? document;
  const name = shown === "letter" ? "cover-letter" : "resume";
  return (
    <div className="flex flex-col gap-3">
      <Segmented
        label="Which document"
        value={shown}
        onValueChange={setAsked}
        options={[
          { value: "resume", label: "Resume" },
          { value: "letter", label: "Letter" },
        ]}
      />
      <PdfViewer
        url={`/api/files/drafts/${applicationId}/${name}.pdf?style=${encodeURIComponent(JSON.stringify(style))}&state=${state}`}
        label={shown === "letter" ? "The letter as it would be sealed" : "The resume as it would be sealed"}
      />
    </div>
  );
}
