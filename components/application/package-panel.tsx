import { Download, FileText } from "lucide-react";
import type { SealedPackage } from "@/components/application/application.types";
import { packagePdfUrl } from "@/components/application/package-files";
import { buttonClass } from "@/components/ui/button";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { ExactTime } from "@/components/ui/time-ago";

function PackageFiles({ item }: { item: SealedPackage }) {
  return (
    <>
      <ul className="divide-y">
        {item.files.map((file) => (
          <li key={file.path}>
            <a
              href={file.url}
              className="flex min-h-11 items-center gap-3 px-4 py-2 text-sm -outline-offset-2 hover:bg-hover md:min-h-9"
            >
              <FileText aria-hidden className="size-4 text-muted" />
              {file.label}
            </a>
          </li>
        ))}
      </ul>
      <p className="break-all border-t px-4 py-2 font-mono text-muted text-xs">
        <span className="sr-only">Hash of the package: </span>
        {item.hash}
      </p>
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
            <>
              <a href={packagePdfUrl(item.id)} download className={buttonClass("secondary")}>
                One PDF
              </a>
              <a href={item.zipUrl} download className={buttonClass("secondary")}>
                <Download aria-hidden />
                Download ZIP
              </a>
            </>
          ) : null
        }
      />
      <PackageFiles item={item} />
    </Surface>
  );
}
