/**
 * The engine's tables, in a Postgres schema of their own so that Prisma's migrations never see them. Times are epoch
 * milliseconds given by the caller's clock; memos and events are text, because jsonb refuses \u0000 and reorders keys.
 */
export const SCHEMA_VERSION = 6;

export const SCHEMA_SQL = `
CREATE SCHEMA IF NOT EXISTS workflow;
CREATE TABLE IF NOT EXISTS workflow.meta (
  name text PRIMARY KEY, value bigint NOT NULL);
CREATE TABLE IF NOT EXISTS workflow.functions (
  id text PRIMARY KEY, app_id text NOT NULL, app_url text NOT NULL, config text NOT NULL, synced_at bigint NOT NULL);
CREATE TABLE IF NOT EXISTS workflow.events (
  id text PRIMARY KEY, name text NOT NULL, user_id text, body text NOT NULL, received_at bigint NOT NULL,
  routed boolean NOT NULL DEFAULT false);
ALTER TABLE workflow.events ADD COLUMN IF NOT EXISTS keys text[] NOT NULL DEFAULT '{}';
CREATE INDEX IF NOT EXISTS events_keys ON workflow.events USING gin (keys) WHERE keys <> '{}';
CREATE INDEX IF NOT EXISTS events_unrouted ON workflow.events (received_at) WHERE NOT routed;
CREATE INDEX IF NOT EXISTS events_user_id ON workflow.events (user_id) WHERE user_id IS NOT NULL;
CREATE TABLE IF NOT EXISTS workflow.runs (
  id text PRIMARY KEY, function_id text NOT NULL, event_id text NOT NULL, status text NOT NULL DEFAULT 'running',
  created_at bigint NOT NULL, started_at bigint, finished_at bigint, compacted_at bigint,
  req_version int NOT NULL DEFAULT -1, force_plan boolean NOT NULL DEFAULT false,
  pending text[] NOT NULL DEFAULT '{}', done int NOT NULL DEFAULT 0, max_attempts int NOT NULL,
  rank bigint NOT NULL, slots text[] NOT NULL DEFAULT '{}', limits int[] NOT NULL DEFAULT '{}',
  finish_ms bigint, parent_wait text, output text, replay_of text, cron text);
CREATE INDEX IF NOT EXISTS runs_by_event ON workflow.runs (event_id);
CREATE INDEX IF NOT EXISTS runs_by_time ON workflow.runs (created_at);
CREATE INDEX IF NOT EXISTS runs_finished ON workflow.runs (finished_at) WHERE compacted_at IS NULL AND finished_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS workflow.steps (
  run_id text NOT NULL, id text NOT NULL, seq int NOT NULL, memo text NOT NULL, op text NOT NULL, name text NOT NULL,
  attempt int NOT NULL, started_at bigint NOT NULL, ended_at bigint NOT NULL, PRIMARY KEY (run_id, id));
CREATE TABLE IF NOT EXISTS workflow.attempts (
  run_id text NOT NULL, step_id text, name text NOT NULL, attempt int NOT NULL, started_at bigint NOT NULL,
  ended_at bigint NOT NULL, error text NOT NULL, next_at bigint);
CREATE INDEX IF NOT EXISTS attempts_by_run ON workflow.attempts (run_id);
CREATE TABLE IF NOT EXISTS workflow.jobs (
  id text PRIMARY KEY, run_id text NOT NULL, key text NOT NULL, step_id text, name text NOT NULL,
  attempt int NOT NULL DEFAULT 0, losses int NOT NULL DEFAULT 0, generation int NOT NULL DEFAULT 0,
  due_at bigint NOT NULL, leased_by text, rank bigint NOT NULL, slots text[] NOT NULL, limits int[] NOT NULL,
  again boolean NOT NULL DEFAULT false, eager boolean NOT NULL DEFAULT false, created_at bigint NOT NULL,
  UNIQUE (run_id, key));
CREATE INDEX IF NOT EXISTS jobs_due ON workflow.jobs (due_at);
CREATE INDEX IF NOT EXISTS jobs_due_limited ON workflow.jobs (due_at) WHERE slots <> '{}';
CREATE INDEX IF NOT EXISTS jobs_leased ON workflow.jobs (leased_by) WHERE leased_by IS NOT NULL;
CREATE TABLE IF NOT EXISTS workflow.waits (
  id text PRIMARY KEY, run_id text NOT NULL, kind text NOT NULL, step_id text NOT NULL, name text NOT NULL,
  event_name text, expression text, match_path text, match_value text, signal text, expires_at bigint,
  eager boolean NOT NULL DEFAULT false, created_at bigint NOT NULL, UNIQUE (run_id, step_id));
CREATE INDEX IF NOT EXISTS waits_expiry ON workflow.waits (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS waits_event ON workflow.waits (event_name, match_path, match_value) WHERE event_name IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS waits_signal ON workflow.waits (signal) WHERE signal IS NOT NULL;
CREATE TABLE IF NOT EXISTS workflow.wait_paths (
  event_name text NOT NULL, path text NOT NULL, PRIMARY KEY (event_name, path));
CREATE TABLE IF NOT EXISTS workflow.run_keys (
  key text PRIMARY KEY, run_id text NOT NULL, expires_at bigint NOT NULL);
CREATE INDEX IF NOT EXISTS run_keys_expiry ON workflow.run_keys (expires_at);
CREATE TABLE IF NOT EXISTS workflow.throttles (
  key text PRIMARY KEY, arrival_at bigint NOT NULL);
CREATE TABLE IF NOT EXISTS workflow.crons (
  function_id text NOT NULL, expression text NOT NULL, next_at bigint NOT NULL, PRIMARY KEY (function_id, expression));
-- Events of an earlier schema get their keys now; one whose text Postgres cannot read as JSON is found by its id only.
DO $$ DECLARE e record; BEGIN
  FOR e IN SELECT id, body FROM workflow.events WHERE keys = '{}' AND name NOT LIKE 'inngest/%' LOOP
    BEGIN
      UPDATE workflow.events SET keys = ARRAY(SELECT d.key || '=' || d.value FROM json_each_text(e.body::json -> 'data') d
        WHERE length(d.key || '=' || d.value) <= 100 AND left(d.value, 1) NOT IN ('{', '[') LIMIT 16) WHERE id = e.id;
    EXCEPTION WHEN untranslatable_character OR invalid_text_representation OR invalid_parameter_value THEN CONTINUE;
    END;
  END LOOP;
END $$;
INSERT INTO workflow.meta VALUES ('claim_turn', 0), ('registry', 0) ON CONFLICT DO NOTHING;
`;
