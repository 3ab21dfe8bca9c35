-- CreateTable
CREATE TABLE "ResumeReading" (
    "resumeId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "pageCount" INTEGER NOT NULL,
    "page" INTEGER NOT NULL DEFAULT 0,
    "share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ResumeReading_pkey" PRIMARY KEY ("resumeId")
);

-- CreateIndex
CREATE INDEX "ResumeReading_accountId_idx" ON "ResumeReading"("accountId");

-- AddForeignKey
ALTER TABLE "ResumeReading" ADD CONSTRAINT "ResumeReading_resumeId_fkey" FOREIGN KEY ("resumeId") REFERENCES "ResumeFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResumeReading" ADD CONSTRAINT "ResumeReading_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
