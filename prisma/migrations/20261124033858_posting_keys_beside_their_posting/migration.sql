-- DropForeignKey
ALTER TABLE "PostingKey" DROP CONSTRAINT "PostingKey_postingId_fkey";

-- AlterTable
ALTER TABLE "PostingRecord" ADD COLUMN     "keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- DropTable
DROP TABLE "PostingKey";

-- CreateIndex
CREATE INDEX "PostingRecord_keys_idx" ON "PostingRecord" USING GIN ("keys");
