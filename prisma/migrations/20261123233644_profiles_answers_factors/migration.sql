-- DropIndex
DROP INDEX "Application_accountId_jobId_key";

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "activeProfileId" TEXT NOT NULL DEFAULT 'main';

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "profileId" TEXT NOT NULL DEFAULT 'main';

-- AlterTable
ALTER TABLE "EvidenceRecord" DROP CONSTRAINT "EvidenceRecord_pkey",
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "profileId" TEXT NOT NULL DEFAULT 'main',
ADD CONSTRAINT "EvidenceRecord_pkey" PRIMARY KEY ("accountId", "profileId", "evidenceId");

-- AlterTable
ALTER TABLE "HiddenJob" DROP CONSTRAINT "HiddenJob_pkey",
ADD COLUMN     "profileId" TEXT NOT NULL DEFAULT 'main',
ADD CONSTRAINT "HiddenJob_pkey" PRIMARY KEY ("accountId", "profileId", "jobId");

-- AlterTable
ALTER TABLE "JobMatch" DROP CONSTRAINT "JobMatch_pkey",
ADD COLUMN     "profileId" TEXT NOT NULL DEFAULT 'main',
ADD CONSTRAINT "JobMatch_pkey" PRIMARY KEY ("accountId", "profileId", "jobId");

-- AlterTable
ALTER TABLE "Profile" DROP CONSTRAINT "Profile_pkey",
ADD COLUMN     "choices" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "id" TEXT NOT NULL DEFAULT 'main',
ADD COLUMN     "name" TEXT NOT NULL DEFAULT 'My profile',
ADD CONSTRAINT "Profile_pkey" PRIMARY KEY ("accountId", "id");

-- AlterTable
ALTER TABLE "ResumeFile" ADD COLUMN     "conflicts" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "profileId" TEXT NOT NULL DEFAULT 'main',
ADD COLUMN     "readerVersion" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "SecondFactor" (
    "accountId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastUsedStep" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "accountId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("accountId","codeHash")
);

-- CreateTable
CREATE TABLE "EvidenceIdentity" (
    "accountId" TEXT NOT NULL,
    "profileId" TEXT NOT NULL DEFAULT 'main',
    "contentId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidenceIdentity_pkey" PRIMARY KEY ("accountId","profileId","contentId")
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "profileId" TEXT NOT NULL DEFAULT '',
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL DEFAULT '',
    "question" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerRevision" (
    "id" TEXT NOT NULL,
    "answerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerRevision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Answer_accountId_profileId_key_key" ON "Answer"("accountId", "profileId", "key");

-- CreateIndex
CREATE INDEX "AnswerRevision_answerId_id_idx" ON "AnswerRevision"("answerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Application_accountId_profileId_jobId_key" ON "Application"("accountId", "profileId", "jobId");

-- AddForeignKey
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceIdentity" ADD CONSTRAINT "EvidenceIdentity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerRevision" ADD CONSTRAINT "AnswerRevision_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
