-- AlterTable
ALTER TABLE "PostingRecord" ADD COLUMN     "keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- What is stored keeps its keys.
UPDATE "PostingRecord" p SET "keys" = k.keys
FROM (SELECT "postingId", array_agg(key) AS keys FROM "PostingKey" GROUP BY "postingId") k WHERE k."postingId" = p.id;

-- DropTable
DROP TABLE "PostingKey";

-- CreateIndex
-- Without a list of pending entries: every search would have to read it to its end.
CREATE INDEX "PostingRecord_keys_idx" ON "PostingRecord" USING GIN ("keys") WITH (fastupdate = off);
