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

CREATE OR REPLACE FUNCTION workflow.discover(p_run text, p_now bigint) RETURNS void LANGUAGE sql AS $$
  INSERT INTO workflow.jobs (id, run_id, key, name, due_at, rank, slots, limits, created_at)
  SELECT gen_random_uuid()::text, r.id, 'discover', 'discover', p_now, r.rank, r.slots, r.limits, p_now
  FROM workflow.runs r WHERE r.id = p_run AND r.status = 'running'
  ON CONFLICT (run_id, key) DO UPDATE SET again = workflow.jobs.again OR workflow.jobs.leased_by IS NOT NULL
$$;

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
`;
