/**
 * The few transitions that must read what they have just locked. Each begins by locking the run's row, so that two
 * branches of one run that finish at the same moment are put in order and the last one sees that it is the last.
 */
export const FUNCTIONS_SQL = `
CREATE OR REPLACE FUNCTION workflow.hold_job(p_run text, p_job text, p_generation int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM workflow.runs WHERE id = p_run AND status = 'running' FOR UPDATE;
  IF NOT FOUND OR NOT EXISTS (SELECT 1 FROM workflow.jobs WHERE id = p_job AND generation = p_generation) THEN
    RAISE EXCEPTION 'stale dispatch' USING ERRCODE = 'WF409';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION workflow.hold_event(p_event text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE workflow.events SET routed = true WHERE id = p_event AND NOT routed;
  IF NOT FOUND THEN RAISE EXCEPTION 'already routed' USING ERRCODE = 'WF208'; END IF;
END $$;

-- PL/pgSQL keeps the plans of what it runs; a function in plain SQL is planned anew with every call.
CREATE OR REPLACE FUNCTION workflow.discover(p_run text, p_now bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO workflow.jobs (id, run_id, key, name, due_at, rank, slots, limits, created_at)
  SELECT gen_random_uuid()::text, r.id, 'discover', 'discover', p_now, r.rank, r.slots, r.limits, p_now
  FROM workflow.runs r WHERE r.id = p_run AND r.status = 'running'
  ON CONFLICT (run_id, key) DO UPDATE SET again = workflow.jobs.again OR workflow.jobs.leased_by IS NOT NULL;
END $$;

CREATE OR REPLACE FUNCTION workflow.advance(p_run text, p_eager boolean, p_now bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p_eager OR EXISTS (SELECT 1 FROM workflow.runs WHERE id = p_run AND pending = '{}') THEN
    PERFORM workflow.discover(p_run, p_now);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION workflow.settle_step(p_run text, p_step text, p_memo text, p_op text, p_name text,
  p_attempt int, p_started bigint, p_ended bigint) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO workflow.steps (run_id, id, seq, memo, op, name, attempt, started_at, ended_at)
  SELECT p_run, p_step, r.done + 1, p_memo, p_op, p_name, p_attempt, p_started, p_ended FROM workflow.runs r WHERE r.id = p_run
  ON CONFLICT (run_id, id) DO NOTHING;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE workflow.runs SET done = done + 1, pending = array_remove(pending, p_step),
    force_plan = force_plan AND array_remove(pending, p_step) <> '{}' WHERE id = p_run;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION workflow.settle_wait(p_wait text, p_memo text, p_now bigint) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE w workflow.waits; owner text;
BEGIN
  SELECT run_id INTO owner FROM workflow.waits WHERE id = p_wait;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM 1 FROM workflow.runs WHERE id = owner AND status = 'running' FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM workflow.waits WHERE id = p_wait RETURNING * INTO w;
  IF w.id IS NULL THEN RETURN false; END IF;
  PERFORM workflow.settle_step(w.run_id, w.step_id, p_memo, w.kind, w.name, 0, w.created_at, p_now);
  PERFORM workflow.advance(w.run_id, w.eager, p_now);
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION workflow.release_job(p_job text, p_now bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM workflow.jobs WHERE id = p_job AND NOT again;
  UPDATE workflow.jobs SET again = false, attempt = 0, losses = 0, leased_by = NULL, due_at = p_now,
    name = CASE WHEN step_id IS NULL THEN 'discover' ELSE name END, generation = generation + 1 WHERE id = p_job;
END $$;

CREATE OR REPLACE FUNCTION workflow.finish_run(p_run text, p_status text, p_output text, p_memo text, p_now bigint)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE parent text;
BEGIN
  UPDATE workflow.runs SET status = p_status, output = p_output, finished_at = p_now, pending = '{}'
  WHERE id = p_run AND status = 'running' RETURNING parent_wait INTO parent;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM workflow.jobs WHERE run_id = p_run;
  DELETE FROM workflow.waits WHERE run_id = p_run;
  IF parent IS NOT NULL THEN PERFORM workflow.settle_wait(parent, p_memo, p_now); END IF;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION workflow.claim(p_owner text, p_count int, p_now bigint, p_lease bigint) RETURNS int LANGUAGE plpgsql AS $$
DECLARE taken int;
BEGIN
  IF EXISTS (SELECT 1 FROM workflow.jobs WHERE due_at <= p_now AND slots <> '{}') THEN
    -- Claims of limited jobs take turns on one row, so that two workers never count the same free concurrency slot.
    UPDATE workflow.meta SET value = value + 1 WHERE name = 'claim_turn';
    WITH held AS (
      SELECT s.slot, count(*) AS taken FROM workflow.jobs j CROSS JOIN LATERAL unnest(j.slots) AS s(slot)
      WHERE j.leased_by IS NOT NULL AND j.due_at > p_now GROUP BY s.slot),
    ready AS (
      SELECT j.id, j.rank, j.due_at, j.slots, j.limits FROM workflow.jobs j
      WHERE j.due_at <= p_now AND NOT EXISTS (
        SELECT 1 FROM unnest(j.slots, j.limits) AS s(slot, cap) JOIN held h ON h.slot = s.slot WHERE h.taken >= s.cap)
      ORDER BY j.rank, j.due_at, j.id LIMIT p_count * 8),
    placed AS (
      SELECT r.id, s.cap, coalesce(h.taken, 0) + row_number() OVER (PARTITION BY s.slot ORDER BY r.rank, r.due_at, r.id) AS place
      FROM ready r CROSS JOIN LATERAL unnest(r.slots, r.limits) AS s(slot, cap) LEFT JOIN held h ON h.slot = s.slot),
    picked AS (
      SELECT r.id FROM ready r WHERE NOT EXISTS (SELECT 1 FROM placed p WHERE p.id = r.id AND p.place > p.cap)
      ORDER BY r.rank, r.due_at, r.id LIMIT p_count)
    UPDATE workflow.jobs j SET losses = j.losses + (CASE WHEN j.leased_by IS NULL THEN 0 ELSE 1 END),
      leased_by = p_owner, due_at = p_now + p_lease, generation = j.generation + 1
    FROM picked WHERE j.id = picked.id;
  ELSE
    UPDATE workflow.jobs j SET losses = j.losses + (CASE WHEN j.leased_by IS NULL THEN 0 ELSE 1 END),
      leased_by = p_owner, due_at = p_now + p_lease, generation = j.generation + 1
    FROM (SELECT id FROM workflow.jobs WHERE due_at <= p_now AND slots = '{}' ORDER BY rank, due_at, id LIMIT p_count
      FOR UPDATE SKIP LOCKED) picked
    WHERE j.id = picked.id;
  END IF;
  GET DIAGNOSTICS taken = ROW_COUNT;
  RETURN taken;
END $$;

CREATE OR REPLACE FUNCTION workflow.claimed(p_owner text, p_now bigint) RETURNS TABLE (
  id text, run_id text, function_id text, step_id text, name text, attempt int, max_attempts int, losses int, generation int,
  eager boolean, req_version int, force_plan boolean, slots text[], is_first boolean, body text) LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT j.id, j.run_id, r.function_id, j.step_id, j.name, j.attempt, r.max_attempts, j.losses, j.generation,
    j.eager, r.req_version, r.force_plan, j.slots, r.started_at IS NULL, e.body
  FROM workflow.jobs j JOIN workflow.runs r ON r.id = j.run_id JOIN workflow.events e ON e.id = r.event_id
  WHERE j.leased_by = p_owner;
  UPDATE workflow.runs r SET started_at = p_now FROM workflow.jobs j
  WHERE j.leased_by = p_owner AND r.id = j.run_id AND r.started_at IS NULL;
END $$;

CREATE OR REPLACE FUNCTION workflow.claimed_steps(p_owner text) RETURNS TABLE (run_id text, id text, memo text) LANGUAGE plpgsql AS $$
BEGIN
  -- IN, not a join: two jobs of one run in one claim must not list its steps twice.
  RETURN QUERY SELECT s.run_id, s.id, s.memo FROM workflow.steps s
  WHERE s.run_id IN (SELECT j.run_id FROM workflow.jobs j WHERE j.leased_by = p_owner) ORDER BY s.run_id, s.seq;
END $$;

CREATE OR REPLACE FUNCTION workflow.claim_next(p_run text, p_owner text, p_now bigint, p_lease bigint) RETURNS TABLE (
  next_id text, next_generation int, next_plan boolean, next_version int) LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY UPDATE workflow.jobs j SET leased_by = p_owner, due_at = p_now + p_lease, generation = j.generation + 1
  FROM workflow.runs r WHERE j.run_id = p_run AND j.key = 'discover' AND r.id = p_run AND j.due_at <= p_now
    AND j.leased_by IS NULL AND j.slots = '{}' AND j.attempt = 0
  RETURNING j.id, j.generation, r.force_plan, r.req_version;
END $$;

-- Ends the dispatch of a job and goes on with its run: claims the next discovery for p_owner when one is given, there is
-- one, and no concurrency limit counts it. A discovery that follows a discovery is the same row.
CREATE OR REPLACE FUNCTION workflow.go_on(p_run text, p_job text, p_eager boolean, p_owner text, p_now bigint, p_lease bigint)
RETURNS TABLE (next_id text, next_generation int, next_plan boolean, next_version int) LANGUAGE plpgsql AS $$
DECLARE r workflow.runs; own workflow.jobs; is_ready boolean;
BEGIN
  SELECT * INTO r FROM workflow.runs WHERE id = p_run;
  SELECT * INTO own FROM workflow.jobs WHERE id = p_job;
  is_ready := p_eager OR r.pending = '{}';
  IF own.key = 'discover' AND (is_ready OR own.again) THEN
    IF p_owner IS NULL OR own.slots <> '{}' THEN
      UPDATE workflow.jobs SET again = false, attempt = 0, losses = 0, leased_by = NULL, due_at = p_now, name = 'discover',
        generation = generation + 1 WHERE id = p_job;
    ELSE
      RETURN QUERY UPDATE workflow.jobs j SET again = false, attempt = 0, losses = 0, leased_by = p_owner,
        due_at = p_now + p_lease, name = 'discover', generation = j.generation + 1
      WHERE j.id = p_job RETURNING j.id, j.generation, r.force_plan, r.req_version;
    END IF;
    RETURN;
  END IF;
  PERFORM workflow.release_job(p_job, p_now);
  IF is_ready THEN PERFORM workflow.discover(p_run, p_now); END IF;
  IF p_owner IS NOT NULL THEN RETURN QUERY SELECT * FROM workflow.claim_next(p_run, p_owner, p_now, p_lease); END IF;
END $$;

CREATE OR REPLACE FUNCTION workflow.keep_lease(p_job text, p_until bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- A lease with more than half of its time left is not worth a write.
  UPDATE workflow.jobs SET due_at = p_until WHERE id = p_job AND due_at < p_until - 2000;
END $$;

-- All that one reported step asks for, as one statement: what is sent is parsed and planned each time, what is in here once.
CREATE OR REPLACE FUNCTION workflow.checkpoint(p_run text, p_job text, p_generation int, p_step text, p_memo text, p_name text,
  p_started bigint, p_now bigint, p_until bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM workflow.hold_job(p_run, p_job, p_generation);
  PERFORM workflow.settle_step(p_run, p_step, p_memo, 'run', p_name, 0, p_started, p_now);
  PERFORM workflow.keep_lease(p_job, p_until);
END $$;

-- Records an event of the engine's own about a run that really ended now (not already by another hand), if somebody listens.
CREATE OR REPLACE FUNCTION workflow.tell_end(p_event text, p_name text, p_body text, p_run text, p_status text, p_now bigint,
  p_listened boolean) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  IF NOT p_listened AND NOT EXISTS (SELECT 1 FROM workflow.waits WHERE event_name = p_name) THEN RETURN NULL; END IF;
  INSERT INTO workflow.events (id, name, user_id, body, received_at)
  SELECT p_event, p_name, p_run || p_name, p_body, p_now FROM workflow.runs r
  WHERE r.id = p_run AND r.finished_at = p_now AND r.status = p_status
    AND NOT EXISTS (SELECT 1 FROM workflow.events WHERE user_id = p_run || p_name);
  IF NOT FOUND THEN RETURN NULL; END IF;
  RETURN p_event;
END $$;

-- When the next of each kind falls due, so that a worker looks only for what there is.
CREATE OR REPLACE FUNCTION workflow.next_due() RETURNS TABLE (jobs_at bigint, waits_at bigint, crons_at bigint,
  events_at bigint, registry bigint) LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT (SELECT min(j.due_at) FROM workflow.jobs j), (SELECT min(w.expires_at) FROM workflow.waits w),
    (SELECT min(c.next_at) FROM workflow.crons c),
    (SELECT min(e.received_at) + 1000 FROM workflow.events e WHERE NOT e.routed),
    (SELECT m.value FROM workflow.meta m WHERE m.name = 'registry');
END $$;
`;
