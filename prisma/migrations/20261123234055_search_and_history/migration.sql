-- AlterTable
ALTER TABLE "Job" ADD COLUMN     "clearance" TEXT,
ADD COLUMN     "closedReason" TEXT,
ADD COLUMN     "companyDomain" TEXT,
ADD COLUMN     "companyKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "degree" TEXT,
ADD COLUMN     "department" TEXT,
ADD COLUMN     "employmentType" TEXT,
ADD COLUMN     "headline" tsvector,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "listedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "mustSkills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "niceSkills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "remoteMode" TEXT,
ADD COLUMN     "remoteScope" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "requiredYears" INTEGER,
ADD COLUMN     "requisitionId" TEXT,
ADD COLUMN     "salaryCurrency" TEXT,
ADD COLUMN     "salaryMax" DOUBLE PRECISION,
ADD COLUMN     "salaryMin" DOUBLE PRECISION,
ADD COLUMN     "salaryPeriod" TEXT,
ADD COLUMN     "search" tsvector,
ADD COLUMN     "seniority" TEXT,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sponsorship" TEXT,
ADD COLUMN     "timeZones" TEXT,
ADD COLUMN     "validThrough" TIMESTAMPTZ(3),
ADD COLUMN     "vectorHash" TEXT;

-- AlterTable
ALTER TABLE "JobMatch" ADD COLUMN     "summary" JSONB;

-- AlterTable
ALTER TABLE "PostingRecord" ADD COLUMN     "goneReason" TEXT;

-- CreateTable
CREATE TABLE "JobEvent" (
    "id" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "postingId" TEXT,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JobEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobSplit" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "postingId" TEXT NOT NULL,
    "fromJobId" TEXT NOT NULL,
    "toJobId" TEXT NOT NULL,
    "mergeReason" TEXT,
    "splitAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "JobSplit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "profileId" TEXT NOT NULL DEFAULT 'main',
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "alert" TEXT NOT NULL DEFAULT 'daily',
    "feedToken" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedSearchHit" (
    "searchId" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedSearchHit_pkey" PRIMARY KEY ("searchId","jobId")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "JobEvent_jobId_at_idx" ON "JobEvent"("jobId", "at");

-- CreateIndex
CREATE INDEX "JobSplit_fromJobId_idx" ON "JobSplit"("fromJobId");

-- CreateIndex
CREATE INDEX "JobSplit_toJobId_idx" ON "JobSplit"("toJobId");

-- CreateIndex
CREATE INDEX "JobSplit_postingId_idx" ON "JobSplit"("postingId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_feedToken_key" ON "SavedSearch"("feedToken");

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_accountId_profileId_name_key" ON "SavedSearch"("accountId", "profileId", "name");

-- CreateIndex
CREATE INDEX "JobMatch_accountId_profileId_score_jobId_idx" ON "JobMatch"("accountId", "profileId", "score" DESC, "jobId");

-- AddForeignKey
ALTER TABLE "JobEvent" ADD CONSTRAINT "JobEvent_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobSplit" ADD CONSTRAINT "JobSplit_fromJobId_fkey" FOREIGN KEY ("fromJobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobSplit" ADD CONSTRAINT "JobSplit_toJobId_fkey" FOREIGN KEY ("toJobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearchHit" ADD CONSTRAINT "SavedSearchHit_searchId_fkey" FOREIGN KEY ("searchId") REFERENCES "SavedSearch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearchHit" ADD CONSTRAINT "SavedSearchHit_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Search: what Prisma cannot express.
CREATE INDEX "Job_search_idx" ON "Job" USING gin ("search");
CREATE INDEX "Job_open_listedAt_idx" ON "Job" ("listedAt" DESC, "id" DESC) WHERE "closedAt" IS NULL;
CREATE INDEX "SearchWord_word_trgm_idx" ON "SearchWord" USING gin ("word" gin_trgm_ops);
CREATE INDEX "PostingRecord_live_idx" ON "PostingRecord" ("source", "board", "jobId") WHERE "goneAt" IS NULL AND "ownerId" IS NULL;
UPDATE "Job" SET "listedAt" = COALESCE("postedAt", "firstSeenAt");
ALTER TABLE "JobEmbedding" ALTER COLUMN "vector" TYPE halfvec USING "vector"::halfvec;
