import { AddBoardContainer } from "@/components/board/add-board-container";
import { BoardContainer } from "@/components/board/board-container";
import { BoardSuggestions } from "@/components/board/board-suggestions";
import { SourcesContainer } from "@/components/board/sources-container";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { Surface, SurfaceHeader } from "@/components/ui/surface";

/** Whose jobs are read, how to add a company, and whether the reading works. */
export function CompaniesView() {
  return (
    <>
      <PageHeader
        title="Companies"
        lead="Jobs are read from the public boards of the companies you follow."
        actions={<ButtonLink href="/jobs/add">Add single jobs</ButtonLink>}
      />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          <Surface aria-label="Add a company by its link">
            <AddBoardContainer />
          </Surface>
          <Surface id="boards" aria-labelledby="directory">
            <SurfaceHeader id="directory" title="Directory" />
            <BoardContainer />
          </Surface>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Surface aria-labelledby="suggested">
            <SurfaceHeader id="suggested" title="Worth a look" hint="From your wishes and the jobs you brought in." />
            <BoardSuggestions />
          </Surface>
          <Surface aria-labelledby="sources">
            <SurfaceHeader id="sources" title="How the reading goes" />
            <SourcesContainer />
          </Surface>
        </div>
      </div>
    </>
  );
}
