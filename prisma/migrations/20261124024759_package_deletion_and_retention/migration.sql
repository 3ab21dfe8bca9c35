-- AlterTable
ALTER TABLE "ApprovalDecision" ADD COLUMN     "isFactorProved" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "PackageDeletion" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "packageId" TEXT NOT NULL,
    "packageHash" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedOn" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "channel" TEXT,
    "recipient" TEXT,
    "reference" TEXT,
    "deletedBy" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "files" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "filesRemovedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PackageDeletion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PackageRetention" (
    "accountId" TEXT NOT NULL,
    "monthsAfterEnd" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PackageRetention_pkey" PRIMARY KEY ("accountId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PackageDeletion_packageId_key" ON "PackageDeletion"("packageId");

-- CreateIndex
CREATE INDEX "PackageDeletion_accountId_id_idx" ON "PackageDeletion"("accountId", "id");

-- CreateIndex
CREATE INDEX "PackageDeletion_filesRemovedAt_idx" ON "PackageDeletion"("filesRemovedAt");

-- AddForeignKey
ALTER TABLE "PackageDeletion" ADD CONSTRAINT "PackageDeletion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackageRetention" ADD CONSTRAINT "PackageRetention_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Finds the packages that name a stored file, before it is removed.
CREATE INDEX "Package_manifest_idx" ON "Package" USING GIN ("manifest" jsonb_path_ops);
