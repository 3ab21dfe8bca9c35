-- AlterTable
ALTER TABLE "PostingRecord" ADD COLUMN     "ownerId" TEXT;

-- CreateTable
CREATE TABLE "SourceHealth" (
    "source" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastTriedAt" TIMESTAMPTZ(3),
    "lastSucceededAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "pausedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SourceHealth_pkey" PRIMARY KEY ("source")
);

-- CreateTable
CREATE TABLE "SourceHour" (
    "source" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SourceHour_pkey" PRIMARY KEY ("source","hour")
);

-- CreateTable
CREATE TABLE "KeptPosting" (
    "accountId" TEXT NOT NULL,
    "postingId" TEXT NOT NULL,
    "importId" TEXT,
    "keptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptPosting_pkey" PRIMARY KEY ("accountId","postingId")
);

-- CreateTable
CREATE TABLE "PostingImport" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "fileKey" TEXT,
    "options" JSONB NOT NULL DEFAULT '{}',
    "total" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "draft" JSONB,
    "jobIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PostingImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "accountId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("accountId","signature")
);

-- CreateTable
CREATE TABLE "ImportDoor" (
    "accountId" TEXT NOT NULL,
    "clipGeneration" INTEGER NOT NULL DEFAULT 1,
    "mailGeneration" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImportDoor_pkey" PRIMARY KEY ("accountId")
);

-- CreateIndex
CREATE INDEX "KeptPosting_postingId_idx" ON "KeptPosting"("postingId");

-- CreateIndex
CREATE INDEX "PostingImport_accountId_id_idx" ON "PostingImport"("accountId", "id");

-- CreateIndex
CREATE INDEX "PostingRecord_ownerId_idx" ON "PostingRecord"("ownerId");

-- AddForeignKey
ALTER TABLE "PostingRecord" ADD CONSTRAINT "PostingRecord_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptPosting" ADD CONSTRAINT "KeptPosting_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptPosting" ADD CONSTRAINT "KeptPosting_postingId_fkey" FOREIGN KEY ("postingId") REFERENCES "PostingRecord"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostingImport" ADD CONSTRAINT "PostingImport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportDoor" ADD CONSTRAINT "ImportDoor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
