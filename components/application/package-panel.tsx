import { Download, FileText } from "lucide-react";
import type { SealedPackage } from "@/components/application/application.types";
import { packagePdfUrl } from "@/components/application/package-files";
import { buttonClass } from "@/components/ui/button";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { ExactTime } from "@/components/ui/time-ago";
import type { PackageFile } from "@/lib/domain/package/package.schema";

const GROUPS: readonly { title: string; formats: readonly [PackageFile["role"], string][] }[] = [
  {
    title: "Resume",
    formats: [
      ["resume_pdf", "PDF"],
      ["resume_docx", "Word"],
      ["resume_text", "Text"],
    ],
  },
  {
    title: "Letter",
    formats: [
      ["cover_letter_pdf", "PDF"],
      ["cover_letter_docx", "Word"],
      ["cover_letter_text", "Text"],
    ],
  },
  { title: "Answers to the form", formats: [["answers", "Open"]] },
  { title: "The posting as it was", formats: [["job_snapshot", "Open"]] },
];

function PackageFiles({ item }: { item: SealedPackage }) {
  return (
    <>
      <ul className="divide-y">
        {GROUPS.map(({ title, formats }) => {
          const files = formats.flatMap(([role, format]) => {
            const file = item.files.find((one) => one.role === role);
            return file ? [{ ...file, format }] : [];
          });
          return files.length > 0 ? (
            <li key={title} className="flex items-center gap-3 pr-2 pl-4 text-sm">
              <FileText aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1">{title}</span>
              {files.map((file) => (
                <a
                  key={file.path}
                  href={file.url}
                  aria-label={file.label}
                  className="grid min-h-11 min-w-11 place-items-center rounded-md px-2 text-accent underline underline-offset-2 -outline-offset-2 hover:bg-hover md:min-h-9"
                >
                  {file.format}
                </a>
              ))}
            </li>
          ) : null;
        })}
      </ul>
      <details className="border-t px-4 text-muted text-xs">
        <summary className="flex min-h-11 items-center md:min-h-9">Show the hash</summary>
        <p className="break-all pb-3 font-mono">
          <span className="sr-only">Hash of the package: </span>
          {item.hash}
        </p>
      </details>
    </>
  );
}

/** The files of one sealed version. Earlier versions stay, folded. */
export function PackagePanel({ item }: { item: SealedPackage }) {
  const sealed = (
    <>
      Sealed <ExactTime at={item.createdAt} />
    </>
  );
  if (!item.isNewest) {
    return (
      <Surface aria-label={`Documents of an earlier version, ${item.hash.slice(0, 8)}`}>
        <details>
          <summary className="flex min-h-11 items-center px-4 text-muted text-sm">
            <span>Earlier version. {sealed}</span>
          </summary>
          <div className="border-t">
            <PackageFiles item={item} />
          </div>
        </details>
      </Surface>
    );
  }
  return (
    <Surface aria-label="Documents">
      <SurfaceHeader
        title="Documents"
        hint={sealed}
        actions={
          item.zipUrl ? (
            <div className="flex flex-wrap gap-2">
              <a href={packagePdfUrl(item.id)} download className={buttonClass("secondary")}>
                One PDF
              </a>
              <a href={item.zipUrl} download className={buttonClass("secondary")}>
                <Download aria-hidden />
                Download ZIP
              </a>
            </div>
          ) : null
        }
      />
      <PackageFiles item={item} />
    </Surface>
  );
}
