-- DropIndex
DROP INDEX "Approval_packageId_key";

-- AlterTable
ALTER TABLE "Approval" ADD COLUMN     "draftId" TEXT,
ADD COLUMN     "snoozedUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'other',
ADD COLUMN     "mailedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "attachments" JSONB,
ADD COLUMN     "messageId" TEXT,
ADD COLUMN     "replyTo" TEXT;

-- CreateTable
CREATE TABLE "ApplicationMilestones" (
    "applicationId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "lastHistoryId" TEXT NOT NULL,
    "milestones" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationMilestones_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "NoticeWishes" (
    "accountId" TEXT NOT NULL,
    "byEmail" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeWishes_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "packageId" TEXT NOT NULL,
    "packageHash" TEXT NOT NULL,
    "activeKey" TEXT,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reference" TEXT,
    "note" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmissionHistory" (
    "id" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "note" TEXT,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SubmissionHistory_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ApplicationMilestones_accountId_idx" ON "ApplicationMilestones"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_activeKey_key" ON "Submission"("activeKey");

-- CreateIndex
CREATE INDEX "Submission_accountId_id_idx" ON "Submission"("accountId", "id");

-- CreateIndex
CREATE INDEX "Submission_applicationId_id_idx" ON "Submission"("applicationId", "id");

-- CreateIndex
CREATE INDEX "Submission_state_changedAt_idx" ON "Submission"("state", "changedAt");

-- CreateIndex
CREATE INDEX "SubmissionHistory_submissionId_id_idx" ON "SubmissionHistory"("submissionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Approval_draftId_key" ON "Approval"("draftId");

-- CreateIndex
CREATE INDEX "Approval_packageId_idx" ON "Approval"("packageId");

-- CreateIndex
CREATE INDEX "Notification_accountId_id_idx" ON "Notification"("accountId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMail_messageId_key" ON "OutboxMail"("messageId");

-- AddForeignKey
ALTER TABLE "ApplicationMilestones" ADD CONSTRAINT "ApplicationMilestones_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationMilestones" ADD CONSTRAINT "ApplicationMilestones_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeWishes" ADD CONSTRAINT "NoticeWishes_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionHistory" ADD CONSTRAINT "SubmissionHistory_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Requests made before this migration belong to the draft their package was sealed from.
UPDATE "Approval" SET "draftId" = p."draftId" FROM "Package" p WHERE p."id" = "Approval"."packageId";
