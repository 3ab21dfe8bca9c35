-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "sessionRound" INTEGER NOT NULL DEFAULT 1;
