-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "questions" JSONB;
