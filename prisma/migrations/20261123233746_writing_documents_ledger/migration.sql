-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "answers" JSONB,
ADD COLUMN     "stoppedAt" TIMESTAMPTZ(3),
ADD COLUMN     "style" JSONB;

-- AlterTable
ALTER TABLE "UsageRecord" ADD COLUMN     "isEstimate" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "DraftEdit" (
    "applicationId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftEdit_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "LetterTemplate" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LetterTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentStyle" (
    "accountId" TEXT NOT NULL,
    "style" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentStyle_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "PackageExport" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "packageId" TEXT NOT NULL,
    "packageHash" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PackageExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UsageLimit" (
    "accountId" TEXT NOT NULL,
    "dailyMicroUsd" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UsageLimit_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "TaskAnswer" (
    "accountId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TaskAnswer_pkey" PRIMARY KEY ("accountId","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "LetterTemplate_accountId_name_key" ON "LetterTemplate"("accountId", "name");

-- CreateIndex
CREATE INDEX "PackageExport_accountId_id_idx" ON "PackageExport"("accountId", "id");

-- AddForeignKey
ALTER TABLE "DraftEdit" ADD CONSTRAINT "DraftEdit_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterTemplate" ADD CONSTRAINT "LetterTemplate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentStyle" ADD CONSTRAINT "DocumentStyle_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackageExport" ADD CONSTRAINT "PackageExport_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UsageLimit" ADD CONSTRAINT "UsageLimit_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskAnswer" ADD CONSTRAINT "TaskAnswer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
