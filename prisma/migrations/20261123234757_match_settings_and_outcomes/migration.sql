-- CreateTable
CREATE TABLE "MatchSettings" (
    "accountId" TEXT NOT NULL,
    "profileId" TEXT NOT NULL DEFAULT 'main',
    "weights" JSONB NOT NULL,
    "showsChance" BOOLEAN NOT NULL DEFAULT true,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MatchSettings_pkey" PRIMARY KEY ("accountId","profileId")
);

-- CreateTable
CREATE TABLE "MatchOutcome" (
    "accountId" TEXT NOT NULL,
    "profileId" TEXT NOT NULL DEFAULT 'main',
    "jobId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "signals" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MatchOutcome_pkey" PRIMARY KEY ("accountId","profileId","jobId","kind")
);

-- CreateTable
CREATE TABLE "LearnedWish" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "profileId" TEXT NOT NULL DEFAULT 'main',
    "jobId" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "LearnedWish_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LearnedWish_accountId_profileId_id_idx" ON "LearnedWish"("accountId", "profileId", "id");

-- AddForeignKey
ALTER TABLE "MatchSettings" ADD CONSTRAINT "MatchSettings_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatchOutcome" ADD CONSTRAINT "MatchOutcome_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearnedWish" ADD CONSTRAINT "LearnedWish_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
