-- CreateTable
CREATE TABLE "ProviderPause" (
    "provider" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "refusals" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProviderPause_pkey" PRIMARY KEY ("provider")
);
