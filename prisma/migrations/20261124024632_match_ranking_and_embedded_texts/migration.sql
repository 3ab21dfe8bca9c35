-- CreateTable
CREATE TABLE "MatchRanking" (
    "accountId" TEXT NOT NULL,
    "profileId" TEXT NOT NULL DEFAULT 'main',
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "due" INTEGER NOT NULL,
    "scored" INTEGER NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MatchRanking_pkey" PRIMARY KEY ("accountId","profileId")
);

-- CreateTable
CREATE TABLE "EmbeddedText" (
    "embedder" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "vector" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EmbeddedText_pkey" PRIMARY KEY ("embedder","contentHash")
);

-- CreateIndex
CREATE INDEX "EmbeddedText_at_idx" ON "EmbeddedText"("at");

-- AddForeignKey
ALTER TABLE "MatchRanking" ADD CONSTRAINT "MatchRanking_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
