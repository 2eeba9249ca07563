CREATE TEMPORARY TABLE parcours_listed AS
SELECT 'blog' AS id, 0 AS listed, 0 AS listed_stage, 604800000 AS listed_patience, 0 AS listed_end, 0 AS listed_negative, 0 AS listed_retargeting, 'organic' AS listed_channel, 0 AS listed_conversion, 0 AS listed_loss
UNION ALL SELECT 'support' AS id, 1 AS listed, CAST(NULL AS BIGINT) AS listed_stage, 2592000000 AS listed_patience, 1 AS listed_end, 1 AS listed_negative, 0 AS listed_retargeting, CAST(NULL AS VARCHAR) AS listed_channel, 0 AS listed_conversion, 0 AS listed_loss
UNION ALL SELECT 'paid' AS id, CAST(NULL AS BIGINT) AS listed, CAST(NULL AS BIGINT) AS listed_stage, 2592000000 AS listed_patience, 0 AS listed_end, 0 AS listed_negative, 0 AS listed_retargeting, CAST(NULL AS VARCHAR) AS listed_channel, 1 AS listed_conversion, 0 AS listed_loss;

CREATE TEMPORARY TABLE parcours_aliases AS
SELECT 'old' AS alias, 'new' AS stands_for;

CREATE TEMPORARY TABLE parcours_periods AS
SELECT 1767225600000 AS period_start, 1767225600000 AS from_ms, 1769904000000 AS until_ms
UNION ALL SELECT 1769904000000 AS period_start, 1769904000000 AS from_ms, 1772323200000 AS until_ms
UNION ALL SELECT 1772323200000 AS period_start, 1772323200000 AS from_ms, 1775001600000 AS until_ms;

CREATE TEMPORARY TABLE parcours_source AS
SELECT NULLIF(TRIM(CAST("user_id" AS VARCHAR)), '') AS actor_read,
  CAST(DATE_PART(EPOCH_MILLISECOND, "at") AS BIGINT) AS ms,
  NULLIF(TRIM(CAST("page" AS VARCHAR)), '') AS touchpoint,
  CAST(NULL AS VARCHAR) AS own_stage,
  CASE WHEN LOWER(CAST("paid" AS VARCHAR)) IN ('1', 'true', 't', 'yes', 'y') THEN 1 ELSE 0 END AS own_conversion,
  0 AS own_loss,
  0 AS gap,
  CAST((price / 100.0) AS DOUBLE) AS amount,
  CAST(NULL AS DOUBLE) AS sequence_no,
  CAST(NULL AS VARCHAR) AS referrer_read,
  0 AS row_no,
  CAST(NULL AS VARCHAR) AS own_dim_0
FROM "shop"."events";

CREATE TEMPORARY TABLE parcours_named AS
SELECT COALESCE(a.stands_for, s.actor_read) AS actor, s.ms AS ms, s.touchpoint AS touchpoint, s.own_stage AS own_stage, s.gap AS gap,
  s.amount AS amount, s.sequence_no AS sequence_no, s.row_no AS row_no,
  COALESCE(b.stands_for, s.referrer_read) AS referrer_read,
  s.own_conversion AS own_conversion, s.own_loss AS own_loss,
  CASE WHEN s.own_stage IS NULL THEN t.listed_stage ELSE CASE s.own_stage WHEN 'visitor' THEN 0 WHEN 'lead' THEN 1 WHEN 'customer' THEN 2 END END AS stage,
  CASE WHEN s.touchpoint IS NULL THEN NULL ELSE COALESCE(t.listed_patience, 2592000000) END AS patience,
  COALESCE(t.listed_end, 0) AS is_end, COALESCE(t.listed_negative, 0) AS negative,
  COALESCE(t.listed_retargeting, 0) AS retargeting, COALESCE(t.listed_conversion, 0) AS listed_conversion,
  COALESCE(t.listed_loss, 0) AS listed_loss,
  COALESCE(s.own_dim_0, t.listed_channel) AS dim_0
FROM parcours_source s
LEFT JOIN parcours_aliases a ON a.alias = s.actor_read
LEFT JOIN parcours_aliases b ON b.alias = s.referrer_read
LEFT JOIN parcours_listed t ON t.id = s.touchpoint
WHERE s.actor_read IS NOT NULL AND s.ms IS NOT NULL AND SUBSTR(MD5(COALESCE(a.stands_for, s.actor_read)), 1, 8) < '40000000';

CREATE TEMPORARY TABLE parcours_marked AS
SELECT actor, ms, touchpoint, stage, own_stage, gap, amount, sequence_no, row_no, dim_0, referrer_read, patience, is_end, negative, retargeting,
  CASE WHEN own_conversion = 1 OR listed_conversion = 1 THEN 1 ELSE 0 END AS conversion,
  CASE WHEN own_loss = 1 OR listed_loss = 1 THEN 1 ELSE 0 END AS loss
FROM parcours_named;

CREATE TEMPORARY TABLE parcours_actors AS
SELECT DISTINCT actor AS known_actor FROM parcours_marked;

CREATE TEMPORARY TABLE parcours_ordered AS
SELECT m.actor AS actor, m.ms AS ms, m.touchpoint AS touchpoint, m.stage AS stage, m.own_stage AS own_stage, m.gap AS gap, m.amount AS amount, m.sequence_no AS sequence_no, m.row_no AS row_no, m.dim_0 AS dim_0, m.conversion AS conversion, m.loss AS loss, m.referrer_read AS referrer_read, m.patience AS patience, m.is_end AS is_end, m.negative AS negative, m.retargeting AS retargeting, r.known_actor AS referrer,
  CAST(ROW_NUMBER() OVER (PARTITION BY m.actor ORDER BY m.ms, CASE WHEN m.sequence_no IS NULL THEN 1 ELSE 0 END, m.sequence_no, CASE WHEN m.stage IS NULL THEN 1 ELSE 0 END, m.stage, CASE WHEN m.touchpoint IS NULL THEN 1 ELSE 0 END, m.touchpoint, m.conversion, CASE WHEN m.amount IS NULL THEN 1 ELSE 0 END, m.amount, m.loss, m.gap, CASE WHEN r.known_actor IS NULL THEN 1 ELSE 0 END, r.known_actor, CASE WHEN m.dim_0 IS NULL THEN 1 ELSE 0 END, m.dim_0) AS BIGINT) AS pos
FROM parcours_marked m
LEFT JOIN parcours_actors r ON r.known_actor = m.referrer_read AND r.known_actor <> m.actor;

CREATE TEMPORARY TABLE parcours_rows AS
SELECT actor, ms, touchpoint, stage, own_stage, gap, amount, sequence_no, row_no, dim_0, conversion, loss, referrer_read, patience, is_end, negative, retargeting, referrer, pos,
  SUM(gap) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS gaps,
  SUM(conversion) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - conversion AS goals_before,
  COUNT(stage) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stage_no
FROM parcours_ordered;

CREATE TEMPORARY TABLE parcours_moving AS
SELECT actor, pos, ms, touchpoint, stage, conversion, loss, is_end, amount, patience, retargeting, gaps,
  CASE WHEN conversion = 1 OR loss = 1 OR (touchpoint IS NOT NULL AND is_end = 1) THEN 1 ELSE 0 END AS ends,
  ROW_NUMBER() OVER (PARTITION BY actor ORDER BY pos) AS nth,
  COUNT(touchpoint) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS visit_no
FROM parcours_rows
WHERE (touchpoint IS NOT NULL OR stage IS NOT NULL OR conversion = 1 OR loss = 1);

CREATE TEMPORARY TABLE parcours_standing AS
SELECT actor, pos, ms, touchpoint, stage, conversion, loss, is_end, amount, patience, retargeting, gaps, ends, nth, visit_no,
  MAX(patience) OVER (PARTITION BY actor, visit_no) AS patience_now
FROM parcours_moving;

CREATE TEMPORARY TABLE parcours_waited AS
SELECT actor, pos, ms, touchpoint, stage, conversion, loss, is_end, amount, patience, retargeting, gaps, nth, visit_no - CASE WHEN touchpoint IS NULL THEN 0 ELSE 1 END AS visits_before,
  LAG(ms) OVER (PARTITION BY actor ORDER BY pos) AS ms_before, LAG(gaps) OVER (PARTITION BY actor ORDER BY pos) AS gaps_before, LAG(ends) OVER (PARTITION BY actor ORDER BY pos) AS ended_before,
  LAG(patience_now) OVER (PARTITION BY actor ORDER BY pos) AS patience_before
FROM parcours_standing;

CREATE TEMPORARY TABLE parcours_judged AS
SELECT actor, pos, ms, touchpoint, stage, conversion, loss, is_end, amount, patience, retargeting, gaps, visits_before,
  CASE WHEN nth = 1 THEN 1 WHEN ended_before = 1 THEN 1 WHEN gaps = gaps_before AND ms - ms_before > COALESCE(patience_before, 2592000000) THEN 1 ELSE 0 END AS cut_own,
  CASE WHEN nth = 1 THEN 1 WHEN ended_before = 1 THEN 1 WHEN gaps = gaps_before AND ms - ms_before > 2592000000 THEN 1 ELSE 0 END AS cut_general
FROM parcours_waited;

CREATE TEMPORARY TABLE parcours_cut AS
SELECT actor, pos, ms, touchpoint, stage, conversion, loss, is_end, amount, patience, retargeting, gaps,
  CASE WHEN COALESCE(SUM(cut_own) OVER (PARTITION BY actor, visits_before ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) > 0
    THEN cut_general ELSE cut_own END AS cut_here
FROM parcours_judged;

CREATE TEMPORARY TABLE parcours_numbered AS
SELECT actor, pos, ms, touchpoint, stage, conversion, loss, is_end, amount, patience, retargeting, gaps, SUM(cut_here) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS journey
FROM parcours_cut;

CREATE TEMPORARY TABLE parcours_window AS
SELECT CASE WHEN 1767225600000 > 1772323200000 THEN 1772323200000 ELSE 1767225600000 END AS from_ms, 1772323200000 AS until_ms
FROM (SELECT MIN(ms) AS first_ms, MAX(ms) AS last_ms FROM parcours_rows) observed;

CREATE TEMPORARY TABLE parcours_spans AS
SELECT actor, journey, MIN(pos) AS start_pos, MAX(pos) AS end_pos, MIN(ms) AS start_ms, MAX(ms) AS end_ms,
  SUM(conversion) AS goals, COUNT(touchpoint) AS touches,
  MAX(CASE WHEN touchpoint IS NOT NULL THEN pos END) AS last_visit,
  COALESCE(SUM(CASE WHEN conversion = 1 THEN amount END), 0) AS journey_value,
  MIN(CASE WHEN conversion = 1 THEN ms END) AS goal_ms, MIN(CASE WHEN conversion = 1 THEN pos END) AS goal_pos
FROM parcours_numbered
GROUP BY actor, journey;

CREATE TEMPORARY TABLE parcours_lasts AS
SELECT actor AS last_actor, MAX(journey) AS last_journey FROM parcours_spans GROUP BY actor;

CREATE TEMPORARY TABLE parcours_outcomes AS
SELECT j.actor AS actor, j.journey AS journey, j.start_pos AS start_pos, j.end_pos AS end_pos, j.start_ms AS start_ms, j.end_ms AS end_ms, j.goals AS goals, j.touches AS touches,
  j.journey_value AS journey_value, j.goal_ms AS goal_ms, j.goal_pos AS goal_pos, e.gaps AS end_gaps, CASE WHEN j.journey = l.last_journey THEN 1 ELSE 0 END AS is_last,
  CASE WHEN j.goals > 0 THEN 'converted' WHEN e.loss = 1 THEN 'lost'
    WHEN e.touchpoint IS NOT NULL AND e.is_end = 1 THEN 'ended'
    WHEN j.journey < l.last_journey THEN 'lost' WHEN w.until_ms - j.end_ms > COALESCE(v.patience, 2592000000) THEN 'lost' ELSE 'open' END AS outcome
FROM parcours_spans j
JOIN parcours_lasts l ON l.last_actor = j.actor
JOIN parcours_numbered e ON e.actor = j.actor AND e.pos = j.end_pos
LEFT JOIN parcours_numbered v ON v.actor = j.actor AND v.pos = j.last_visit
CROSS JOIN parcours_window w;

CREATE TEMPORARY TABLE parcours_journeys AS
SELECT actor, journey, start_pos, end_pos, start_ms, end_ms, goals, touches, journey_value, goal_ms, goal_pos, end_gaps, is_last, outcome,
  CASE WHEN LAG(outcome) OVER (PARTITION BY actor ORDER BY journey) = 'lost' THEN 1 ELSE 0 END AS is_return
FROM parcours_outcomes;

CREATE TEMPORARY TABLE parcours_filled AS
SELECT r.actor AS actor, r.pos AS pos, MAX(n.journey) OVER (PARTITION BY r.actor ORDER BY r.pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS journey_so_far
FROM parcours_rows r
LEFT JOIN parcours_numbered n ON n.actor = r.actor AND n.pos = r.pos;

CREATE TEMPORARY TABLE parcours_inside AS
SELECT f.actor AS actor, f.pos AS pos, j.journey AS journey
FROM parcours_filled f
JOIN parcours_journeys j ON j.actor = f.actor AND j.journey = f.journey_so_far AND f.pos <= j.end_pos;

CREATE TEMPORARY TABLE parcours_values AS
SELECT actor, journey, shown FROM (
  SELECT i.actor AS actor, i.journey AS journey, r.dim_0 AS shown,
    ROW_NUMBER() OVER (PARTITION BY i.actor, i.journey ORDER BY i.pos ASC) AS nth
  FROM parcours_inside i JOIN parcours_rows r ON r.actor = i.actor AND r.pos = i.pos
  WHERE r.dim_0 IS NOT NULL) shows
WHERE nth = 1;

CREATE TEMPORARY TABLE parcours_channels AS
SELECT actor, journey, shown FROM (
  SELECT i.actor AS actor, i.journey AS journey, r.dim_0 AS shown,
    ROW_NUMBER() OVER (PARTITION BY i.actor, i.journey ORDER BY i.pos ASC) AS nth
  FROM parcours_inside i JOIN parcours_rows r ON r.actor = i.actor AND r.pos = i.pos
  WHERE r.dim_0 IS NOT NULL) shows
WHERE nth = 1;

CREATE TEMPORARY TABLE parcours_placed AS
SELECT c.touchpoint AS touchpoint, CASE WHEN actors < 5 THEN '(other)' ELSE c.touchpoint END AS place_id,
  DENSE_RANK() OVER (ORDER BY CASE WHEN actors < 5 THEN 1 ELSE 0 END,
    CASE WHEN actors < 5 THEN 0 ELSE COALESCE(t.listed, 1000000000) END,
    CASE WHEN actors < 5 THEN '' ELSE c.touchpoint END) - 1 AS place
FROM (SELECT touchpoint, COUNT(DISTINCT actor) AS actors FROM parcours_numbered WHERE touchpoint IS NOT NULL GROUP BY touchpoint) c
LEFT JOIN parcours_listed t ON t.id = c.touchpoint;

CREATE TEMPORARY TABLE parcours_seen AS
SELECT n.actor AS actor, n.journey AS journey, n.pos AS pos, n.ms AS ms, n.stage AS stage, n.retargeting AS retargeting, p.place AS place, p.place_id AS place_id, j.touches AS touches, j.outcome AS outcome,
  j.journey_value AS journey_value, j.end_ms AS end_ms, j.goal_pos AS goal_pos, j.end_gaps AS end_gaps, n.gaps AS gaps, CASE WHEN n.ms < w.until_ms - n.patience THEN 1 ELSE 0 END AS is_old,
  ROW_NUMBER() OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS step,
  LAG(n.gaps) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS gaps_before,
  LEAD(n.gaps) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS gaps_after,
  LAG(p.place) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS place_before,
  LEAD(p.place) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS place_after,
  LEAD(n.ms) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS ms_after
FROM parcours_numbered n
JOIN parcours_placed p ON p.touchpoint = n.touchpoint
JOIN parcours_journeys j ON j.actor = n.actor AND j.journey = n.journey
CROSS JOIN parcours_window w;

CREATE TEMPORARY TABLE parcours_visits AS
SELECT actor, journey, pos, ms, stage, retargeting, place, place_id, touches, outcome, journey_value, end_ms, goal_pos, step,
  place_before, place_after, ms_after,
  CASE WHEN step > 1 AND gaps > gaps_before THEN 1 ELSE 0 END AS unobserved,
  CASE WHEN step < touches AND gaps_after > gaps THEN 1 ELSE 0 END AS unobserved_after,
  CASE WHEN is_old = 0 THEN 0 WHEN step < touches AND gaps_after > gaps THEN 0
    WHEN step = touches AND (end_gaps > gaps OR outcome = 'open') THEN 0 ELSE 1 END AS eligible,
  CASE WHEN ROW_NUMBER() OVER (PARTITION BY actor, journey, place ORDER BY pos) = 1 THEN 1 ELSE 0 END AS is_first
FROM parcours_seen;

CREATE TEMPORARY TABLE parcours_pairs AS
SELECT actor, journey, place AS from_place, place_after AS to_place, ms_after - ms AS gap_ms, eligible, outcome,
  CASE WHEN ROW_NUMBER() OVER (PARTITION BY actor, journey, place, place_after ORDER BY pos) = 1 THEN 1 ELSE 0 END AS is_new
FROM parcours_visits
WHERE step < touches AND unobserved_after = 0;

CREATE TEMPORARY TABLE parcours_pair_actors AS
SELECT from_place AS kept_from, to_place AS kept_to FROM parcours_pairs
GROUP BY from_place, to_place HAVING COUNT(DISTINCT actor) >= 5;

CREATE TEMPORARY TABLE parcours_ways AS
SELECT j.actor AS actor, j.journey AS journey, j.outcome AS outcome, j.journey_value AS journey_value, j.goal_ms AS goal_ms, COALESCE(w.way, '') AS way, w.first_ms AS first_ms
FROM parcours_journeys j
LEFT JOIN (SELECT actor AS way_actor, journey AS way_journey, MIN(ms) AS first_ms, LISTAGG(CASE WHEN unobserved = 1 THEN CONCAT('?,', CAST(place AS VARCHAR)) ELSE CAST(place AS VARCHAR) END, ',') WITHIN GROUP (ORDER BY pos) AS way
  FROM parcours_visits
  WHERE step = 1 OR unobserved = 1 OR place <> place_before
  GROUP BY actor, journey) w ON w.way_actor = j.actor AND w.way_journey = j.journey;

CREATE TEMPORARY TABLE parcours_variants AS
SELECT way, way_journeys, way_conversions, way_value, way_actors,
  CASE WHEN way_actors >= 5 AND ROW_NUMBER() OVER (ORDER BY CASE WHEN way_actors >= 5 THEN 0 ELSE 1 END,
    way_conversions DESC, way_value DESC, way_journeys DESC, way) <= 200 THEN 1 ELSE 0 END AS is_kept
FROM (SELECT way, COUNT(*) AS way_journeys, SUM(CASE WHEN outcome = 'converted' THEN 1 ELSE 0 END) AS way_conversions,
    SUM(journey_value) AS way_value, COUNT(DISTINCT actor) AS way_actors
  FROM parcours_ways GROUP BY way) grouped;

CREATE TEMPORARY TABLE parcours_shares AS
SELECT place, is_first, step, touches, CAST(touches AS DOUBLE) AS all_touches, journey_value,
  CAST(SUM(is_first) OVER (PARTITION BY actor, journey) AS DOUBLE) AS distinct_places,
  POWER(2.0, CAST(ms - latest_ms AS DOUBLE) / 604800000.0) / SUM(POWER(2.0, CAST(ms - latest_ms AS DOUBLE) / 604800000.0)) OVER (PARTITION BY actor, journey) AS decay_share
FROM (SELECT actor, journey, place, is_first, step, COUNT(*) OVER (PARTITION BY actor, journey) AS touches, journey_value, ms,
    MAX(ms) OVER (PARTITION BY actor, journey) AS latest_ms
  FROM parcours_visits WHERE outcome = 'converted' AND pos <= goal_pos) converting;

CREATE TEMPORARY TABLE parcours_staged AS
SELECT actor, journey, pos, ms, stage, gaps,
  LAG(stage) OVER (PARTITION BY actor, journey ORDER BY pos) AS stage_before, LAG(gaps) OVER (PARTITION BY actor, journey ORDER BY pos) AS gaps_before
FROM parcours_numbered WHERE stage IS NOT NULL;

CREATE TEMPORARY TABLE parcours_runs AS
SELECT actor, journey, pos, ms, stage, stage_before,
  CASE WHEN gaps > gaps_before THEN 1 ELSE 0 END AS unobserved,
  ROW_NUMBER() OVER (PARTITION BY actor, journey ORDER BY pos) AS run_no,
  ROW_NUMBER() OVER (PARTITION BY actor, journey ORDER BY pos DESC) AS runs_left,
  ROW_NUMBER() OVER (PARTITION BY actor, journey, stage ORDER BY pos) AS time_here,
  LEAD(ms) OVER (PARTITION BY actor, journey ORDER BY pos) AS ms_after,
  MAX(stage) OVER (PARTITION BY actor, journey ORDER BY pos ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS furthest_later
FROM parcours_staged WHERE stage_before IS NULL OR stage <> stage_before;

CREATE TEMPORARY TABLE parcours_goals AS
SELECT actor AS goal_actor, goals_before + 1 AS goal_no, stands AS goal_stage
FROM (SELECT actor, conversion, goals_before, MAX(stage) OVER (PARTITION BY actor, stage_no) AS stands, stage_no FROM parcours_rows) filled
WHERE conversion = 1 AND stage_no > 0;

CREATE TEMPORARY TABLE parcours_stands AS
SELECT actor, pos, ms, stage, gaps, goals_before, LAG(stage) OVER (PARTITION BY actor ORDER BY pos) AS stage_before,
  LAG(gaps) OVER (PARTITION BY actor ORDER BY pos) AS gaps_before,
  ROW_NUMBER() OVER (PARTITION BY actor ORDER BY pos DESC) AS rows_left
FROM parcours_rows WHERE stage IS NOT NULL;

CREATE TEMPORARY TABLE parcours_returns AS
SELECT s.actor AS actor, s.pos AS pos, s.ms AS ms, s.stage AS stage, s.stage_before AS stage_before,
  CASE WHEN s.gaps > s.gaps_before THEN 1 ELSE 0 END AS unobserved,
  CASE WHEN s.stage <= g.goal_stage THEN 1 ELSE 0 END AS is_back,
  ROW_NUMBER() OVER (PARTITION BY s.actor, s.goals_before, CASE WHEN s.stage <= g.goal_stage THEN 1 ELSE 0 END ORDER BY s.pos) AS nth_back
FROM parcours_stands s
LEFT JOIN parcours_goals g ON g.goal_actor = s.actor AND g.goal_no = s.goals_before;

CREATE TEMPORARY TABLE parcours_loop_moves AS
SELECT actor, pos, ms, stage_before AS from_stage, stage AS to_stage, unobserved,
  CASE WHEN stage_before IS NULL THEN 'enter' WHEN is_back = 1 AND nth_back = 1 THEN 'reEntry'
    WHEN stage < stage_before THEN 'stepBack' WHEN stage = stage_before THEN 'stay'
    WHEN stage = stage_before + 1 THEN 'advance' ELSE 'skip' END AS kind
FROM parcours_returns;

CREATE TEMPORARY TABLE parcours_reached AS
SELECT actor, stage, MIN(pos) AS first_pos, MAX(pos) AS last_pos FROM parcours_stands GROUP BY actor, stage;

CREATE TEMPORARY TABLE parcours_firsts AS
SELECT actor AS staged_actor, stage AS first_stage FROM parcours_stands WHERE stage_before IS NULL;

CREATE TEMPORARY TABLE parcours_referrals AS
SELECT actor AS brought, referrer AS bringer, ms AS brought_ms FROM parcours_rows WHERE pos = 1 AND referrer IS NOT NULL;

CREATE TEMPORARY TABLE parcours_credited AS
SELECT r.brought AS brought, COALESCE(f.first_stage, -1) AS to_stage,
  CASE WHEN MAX(CASE WHEN s.stage = 2 THEN 1 ELSE 0 END) = 1 THEN 2
    ELSE COALESCE(MAX(CASE WHEN s.pos = b.standing_pos THEN s.stage END), -1) END AS from_stage
FROM parcours_referrals r
LEFT JOIN parcours_firsts f ON f.staged_actor = r.brought
LEFT JOIN (SELECT q.brought AS by_brought, MAX(t.pos) AS standing_pos
  FROM parcours_referrals q JOIN parcours_stands t ON t.actor = q.bringer AND t.ms <= q.brought_ms
  GROUP BY q.brought) b ON b.by_brought = r.brought
LEFT JOIN parcours_stands s ON s.actor = r.bringer AND s.pos <= b.standing_pos
GROUP BY r.brought, COALESCE(f.first_stage, -1);

CREATE TEMPORARY TABLE parcours_referral_spans AS
SELECT MIN(r.brought_ms) - MIN(s.ms) AS span_ms
FROM parcours_referrals r JOIN parcours_rows s ON s.actor = r.bringer AND s.pos = 1
GROUP BY r.bringer;

CREATE TEMPORARY TABLE parcours_reentry_spans AS
SELECT MIN(m.ms) - MIN(s.ms) AS span_ms
FROM parcours_loop_moves m JOIN parcours_rows s ON s.actor = m.actor AND s.pos = 1
WHERE m.kind = 'reEntry'
GROUP BY m.actor;

CREATE TEMPORARY TABLE parcours_channel_rows AS
SELECT actor, pos FROM parcours_rows WHERE dim_0 IS NOT NULL;

CREATE TEMPORARY TABLE parcours_touches AS
SELECT actor, pos, stage, touchpoint, dim_0 AS channel,
  ROW_NUMBER() OVER (PARTITION BY actor ORDER BY pos) AS nth
FROM parcours_rows WHERE touchpoint IS NOT NULL;

CREATE TEMPORARY TABLE parcours_ring_rows AS
SELECT actor, pos, ms, stage, negative, loss, gaps,
  MIN(CASE WHEN stage IS NOT NULL THEN pos END) OVER (PARTITION BY actor) AS first_staged
FROM parcours_rows;

CREATE TEMPORARY TABLE parcours_placements AS
SELECT actor, pos, ms, loss, gaps, stage, CASE WHEN negative = 1 AND pos <> first_staged THEN 1 ELSE 0 END AS is_shaken
FROM parcours_ring_rows
WHERE pos >= first_staged AND (stage IS NOT NULL OR negative = 1);

CREATE TEMPORARY TABLE parcours_ring_sets AS
SELECT actor, pos, ms, loss, gaps, is_shaken, CASE WHEN is_shaken = 0 THEN stage END AS set_to,
  SUM(1 - is_shaken) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS set_no, SUM(is_shaken) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS shaken_so_far
FROM parcours_placements;

CREATE TEMPORARY TABLE parcours_ring_bases AS
SELECT actor, pos, ms, loss, gaps, is_shaken, MAX(set_to) OVER (PARTITION BY actor, set_no) AS base_ring,
  shaken_so_far - MIN(shaken_so_far) OVER (PARTITION BY actor, set_no) AS shaken_since
FROM parcours_ring_sets;

CREATE TEMPORARY TABLE parcours_rings AS
SELECT actor, pos, ms, loss, gaps, is_shaken,
  CASE WHEN base_ring > shaken_since THEN base_ring - shaken_since ELSE 0 END AS ring
FROM parcours_ring_bases;

CREATE TEMPORARY TABLE parcours_ring_moves AS
SELECT actor, ms, ring, is_shaken, gaps, COALESCE(LAG(ring) OVER (PARTITION BY actor ORDER BY pos), -1) AS ring_before,
  LAG(gaps) OVER (PARTITION BY actor ORDER BY pos) AS gaps_before
FROM parcours_rings;

CREATE TEMPORARY TABLE parcours_ring_losses AS
SELECT actor, pos, ms, ring FROM (
  SELECT l.actor AS actor, l.pos AS pos, l.ms AS ms, p.ring AS ring, p.pos AS placed_pos,
    ROW_NUMBER() OVER (PARTITION BY l.actor, p.pos ORDER BY l.pos) AS nth
  FROM (SELECT r.actor AS actor, r.pos AS pos, r.ms AS ms, MAX(q.pos) AS placed_pos
    FROM parcours_ring_rows r JOIN parcours_rings q ON q.actor = r.actor AND q.pos <= r.pos
    WHERE r.loss = 1 GROUP BY r.actor, r.pos, r.ms) l
  JOIN parcours_rings p ON p.actor = l.actor AND p.pos = l.placed_pos) lost
WHERE nth = 1;

CREATE TEMPORARY TABLE parcours_ring_spans AS
SELECT actor, ring, ms AS since_ms, COALESCE(LEAD(ms) OVER (PARTITION BY actor ORDER BY pos, late), 9007199254740991) AS until_ms
FROM (SELECT actor, pos, 0 AS late, ms, ring FROM parcours_rings
  UNION ALL SELECT actor, pos, 1 AS late, ms, -2 AS ring FROM parcours_ring_losses) places;

CREATE TEMPORARY TABLE parcours_all_periods AS
SELECT CAST(NULL AS BIGINT) AS period_start, -9007199254740991 AS from_ms, 9007199254740991 AS until_ms
UNION ALL SELECT period_start, from_ms, until_ms FROM parcours_periods;

CREATE TEMPORARY TABLE parcours_standings AS
SELECT p.period_start AS period_start, p.from_ms AS from_ms, e.actor AS actor, e.ring AS to_ring, COALESCE(b.ring, -1) AS from_ring
FROM parcours_all_periods p
JOIN parcours_ring_spans e ON e.since_ms < p.until_ms AND e.until_ms >= p.until_ms
LEFT JOIN parcours_ring_spans b ON b.actor = e.actor AND b.since_ms < p.from_ms AND b.until_ms >= p.from_ms;

CREATE TEMPORARY TABLE parcours_goal_counts AS
SELECT p.period_start AS period_start, p.from_ms AS from_ms, r.actor AS actor, COUNT(*) AS goals
FROM parcours_all_periods p JOIN parcours_rows r ON r.ms >= p.from_ms AND r.ms < p.until_ms
WHERE r.conversion = 1
GROUP BY p.period_start, p.from_ms, r.actor;

CREATE TEMPORARY TABLE parcours_d0_marks AS
SELECT actor, pos, ms, touchpoint, held, shown, CASE WHEN w0 = 1 THEN 1 ELSE 0 END AS b0, CASE WHEN w1 = 1 THEN 1 ELSE 0 END AS b1, CASE WHEN w2 = 1 THEN 1 ELSE 0 END AS b2, x0
FROM (SELECT actor, pos, ms, touchpoint,
    CAST(NULL AS VARCHAR) AS held,
    dim_0 AS shown,
    CASE WHEN touchpoint IN ('blog') THEN 1 ELSE 0 END AS w0,
    CASE WHEN stage IN (1) THEN 1 ELSE 0 END AS w1,
    CASE WHEN conversion = 1 THEN 1 ELSE 0 END AS w2,
    CASE WHEN touchpoint IN ('support') THEN 1 ELSE 0 END AS x0
  FROM parcours_rows) marked;

CREATE TEMPORARY TABLE parcours_d0_thread AS
SELECT actor, pos, ms, b0, b1, b2, x0, MIN(CASE WHEN (b2 = 1 OR b1 = 1) THEN pos END) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS n0, MIN(CASE WHEN (x0 = 1) THEN pos END) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS xp0, MIN(CASE WHEN (x0 = 1) THEN ms END) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS xm0, MIN(CASE WHEN (b2 = 1) THEN pos END) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS n1, MIN(CASE WHEN (x0 = 1) THEN pos END) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS xp1, MIN(CASE WHEN (x0 = 1) THEN ms END) OVER (PARTITION BY actor ORDER BY pos ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS xm1, MIN(CASE WHEN (b0 = 1) THEN pos END) OVER (PARTITION BY actor) AS opens_at
FROM parcours_d0_marks
WHERE ((b0 = 1 OR b1 = 1 OR b2 = 1 OR x0 = 1));

CREATE TEMPORARY TABLE parcours_d0_try0 AS
SELECT actor, pos AS entry_pos, ms AS entry_ms, 0 AS step, pos AS at_pos, ms AS at_ms, 0 AS excluded, 1 AS done, 1 AS n_done,
  ms AS m0, CAST(NULL AS BIGINT) AS m1, CAST(NULL AS BIGINT) AS m2, pos AS b_pos,
  CAST(n0 AS BIGINT) AS next_pos, xp0 AS x_pos, xm0 AS x_ms
FROM parcours_d0_thread
WHERE (b0 = 1);

CREATE TEMPORARY TABLE parcours_d0_try1 AS
SELECT actor, entry_pos, entry_ms, COALESCE(to_step, step) AS step, CASE WHEN to_step IS NULL THEN at_pos ELSE g_pos END AS at_pos, CASE WHEN to_step IS NULL THEN at_ms ELSE g_ms END AS at_ms, CASE WHEN excluded = 1 OR (to_step IS NOT NULL AND x_pos < g_pos) OR (to_step IS NULL AND x_ms - entry_ms <= 604800000) OR (g_x0 = 1 AND step >= 0 AND step < 2 AND to_step < 2) THEN 1 ELSE 0 END AS excluded, done + CASE to_step WHEN 1 THEN 2 WHEN 2 THEN 4 ELSE 0 END AS done, n_done + CASE WHEN to_step IS NULL THEN 0 ELSE 1 END AS n_done, m0, CASE WHEN to_step = 1 THEN g_ms ELSE m1 END AS m1, CASE WHEN to_step = 2 THEN g_ms ELSE m2 END AS m2, CASE WHEN to_step = 0 THEN g_pos ELSE b_pos END AS b_pos, CASE WHEN to_step IS NULL THEN CAST(NULL AS BIGINT) ELSE CASE to_step WHEN 1 THEN g_n1 ELSE CAST(NULL AS BIGINT) END END AS next_pos, CASE WHEN to_step IS NULL THEN x_pos ELSE CASE to_step WHEN 1 THEN g_xp1 ELSE CAST(NULL AS BIGINT) END END AS x_pos, CASE WHEN to_step IS NULL THEN x_ms ELSE CASE to_step WHEN 1 THEN g_xm1 ELSE CAST(NULL AS BIGINT) END END AS x_ms
FROM (SELECT s.actor, s.entry_pos, s.entry_ms, s.step, s.at_pos, s.at_ms, s.excluded, s.done, s.n_done, s.m0, s.m1, s.m2, s.b_pos, s.next_pos, s.x_pos, s.x_ms, g.pos AS g_pos, g.ms AS g_ms, g.x0 AS g_x0, g.n0 AS g_n0, g.xp0 AS g_xp0, g.xm0 AS g_xm0, g.n1 AS g_n1, g.xp1 AS g_xp1, g.xm1 AS g_xm1,
    CASE WHEN g.pos IS NULL THEN 0 WHEN 1 = 1 AND g.ms - s.entry_ms <= 604800000 THEN 1 ELSE 0 END AS is_met,
    CASE WHEN g.pos IS NOT NULL AND g.ms - s.entry_ms <= 604800000 THEN CASE s.step WHEN 0 THEN CASE WHEN g.b2 = 1 THEN 2 WHEN g.b1 = 1 THEN 1 END WHEN 1 THEN CASE WHEN g.b2 = 1 THEN 2 END END END AS to_step
  FROM parcours_d0_try0 s
  LEFT JOIN parcours_d0_thread g ON g.actor = s.actor AND g.pos = s.next_pos) moves;

CREATE TEMPORARY TABLE parcours_d0_try2 AS
SELECT actor, entry_pos, entry_ms, COALESCE(to_step, step) AS step, CASE WHEN to_step IS NULL THEN at_pos ELSE g_pos END AS at_pos, CASE WHEN to_step IS NULL THEN at_ms ELSE g_ms END AS at_ms, CASE WHEN excluded = 1 OR (to_step IS NOT NULL AND x_pos < g_pos) OR (to_step IS NULL AND x_ms - entry_ms <= 604800000) OR (g_x0 = 1 AND step >= 0 AND step < 2 AND to_step < 2) THEN 1 ELSE 0 END AS excluded, done + CASE to_step WHEN 1 THEN 2 WHEN 2 THEN 4 ELSE 0 END AS done, n_done + CASE WHEN to_step IS NULL THEN 0 ELSE 1 END AS n_done, m0, CASE WHEN to_step = 1 THEN g_ms ELSE m1 END AS m1, CASE WHEN to_step = 2 THEN g_ms ELSE m2 END AS m2, CASE WHEN to_step = 0 THEN g_pos ELSE b_pos END AS b_pos, CASE WHEN to_step IS NULL THEN CAST(NULL AS BIGINT) ELSE CASE to_step WHEN 1 THEN g_n1 ELSE CAST(NULL AS BIGINT) END END AS next_pos, CASE WHEN to_step IS NULL THEN x_pos ELSE CASE to_step WHEN 1 THEN g_xp1 ELSE CAST(NULL AS BIGINT) END END AS x_pos, CASE WHEN to_step IS NULL THEN x_ms ELSE CASE to_step WHEN 1 THEN g_xm1 ELSE CAST(NULL AS BIGINT) END END AS x_ms
FROM (SELECT s.actor, s.entry_pos, s.entry_ms, s.step, s.at_pos, s.at_ms, s.excluded, s.done, s.n_done, s.m0, s.m1, s.m2, s.b_pos, s.next_pos, s.x_pos, s.x_ms, g.pos AS g_pos, g.ms AS g_ms, g.x0 AS g_x0, g.n0 AS g_n0, g.xp0 AS g_xp0, g.xm0 AS g_xm0, g.n1 AS g_n1, g.xp1 AS g_xp1, g.xm1 AS g_xm1,
    CASE WHEN g.pos IS NULL THEN 0 WHEN 1 = 1 AND g.ms - s.entry_ms <= 604800000 THEN 1 ELSE 0 END AS is_met,
    CASE WHEN g.pos IS NOT NULL AND g.ms - s.entry_ms <= 604800000 THEN CASE s.step WHEN 0 THEN CASE WHEN g.b2 = 1 THEN 2 WHEN g.b1 = 1 THEN 1 END WHEN 1 THEN CASE WHEN g.b2 = 1 THEN 2 END END END AS to_step
  FROM parcours_d0_try1 s
  LEFT JOIN parcours_d0_thread g ON g.actor = s.actor AND g.pos = s.next_pos) moves;

CREATE TEMPORARY TABLE parcours_d0_values AS
SELECT value_actor, value_shown FROM (
  SELECT actor AS value_actor, shown AS value_shown, ROW_NUMBER() OVER (PARTITION BY actor ORDER BY pos ASC) AS nth
  FROM parcours_d0_marks WHERE shown IS NOT NULL AND (b0 = 1 OR b1 = 1 OR b2 = 1)) shows
WHERE nth = 1;

CREATE TEMPORARY TABLE parcours_d0_runs AS
SELECT t.actor AS actor, t.done AS done, t.excluded AS excluded, t.m0 AS m0, t.m1 AS m1, t.m2 AS m2, CASE WHEN t.step = 2 THEN 0 WHEN t.entry_ms + 604800000 >= w.until_ms THEN 1 ELSE 0 END AS is_open, v.value_shown AS shown
FROM (SELECT actor, step, at_pos, at_ms, entry_ms, excluded, done, b_pos, m0, m1, m2,
    ROW_NUMBER() OVER (PARTITION BY actor ORDER BY step DESC, excluded, n_done DESC, at_pos, entry_pos DESC) AS best
  FROM parcours_d0_try2) t
JOIN (SELECT actor AS end_actor, MAX(pos) AS end_pos FROM parcours_rows GROUP BY actor) e ON e.end_actor = t.actor
CROSS JOIN parcours_window w
LEFT JOIN parcours_d0_values v ON v.value_actor = t.actor
WHERE t.best = 1;

-- meta
SELECT '{"version":1,"stages":[{"id":"visitor","label":"visitor"},{"id":"lead","label":"lead"},{"id":"customer","label":"customer"}],"stagesFrom":"definition","touchpoints":[{"id":"blog","stage":"visitor","channel":"organic","label":"blog","patienceMs":604800000},{"id":"support","terminal":"good","negative":true,"label":"support","patienceMs":2592000000}],"cut":"both","ties":"content","observation":"ongoing","timeZone":"UTC","patienceMs":2592000000,"breakdown":"channel","attribution":"first","periodUnit":"month","periodBounds":[1767225600000,1769904000000,1772323200000,1775001600000],"pathsKept":200,"threshold":5,"sample":0.25,"steps":[{"name":"the owner\'s","steps":[{"id":"blog","label":"blog","optional":false},{"id":"lead","label":"lead","optional":true},{"id":"3","label":"3","optional":false}],"rules":{"order":"ordered","entry":"any","windowMs":604800000,"withinMs":[null,null,null],"exclusions":1,"holdConstant":null,"fromMs":null,"toMs":null},"breakdown":{"dimension":"channel","attribution":"first"}}]}' AS definition,
  r.row_count AS row_count, r.touches AS touches, a.actors AS actors, a.placed_actors AS placed_actors, j.journeys AS journeys, j.converted_journeys AS converted_journeys, j.lost_journeys AS lost_journeys, j.open_journeys AS open_journeys,
  j.ended_journeys AS ended_journeys, v.unobserved_journeys AS unobserved_journeys, r.conversions AS conversions, j.repeat_conversions AS repeat_conversions, j.returns AS returns, r.after_goal AS after_goal,
  w.from_ms AS observed_from, w.until_ms AS observed_until, r.least_patience AS least_patience,
  r.greatest_patience AS greatest_patience,
  s.missing_actor AS missing_actor, s.missing_time AS missing_time, r.unknown_stage AS unknown_stage, r.unknown_referrer AS unknown_referrer, c.named_channels AS named_channels, r.named_referrers AS named_referrers
FROM (SELECT COUNT(*) AS row_count, COUNT(touchpoint) AS touches, COALESCE(SUM(conversion), 0) AS conversions,
    COALESCE(0, 0) AS after_goal,
    COALESCE(MIN(patience), 2592000000) AS least_patience, COALESCE(MAX(patience), 2592000000) AS greatest_patience,
    COALESCE(SUM(CASE WHEN own_stage IS NOT NULL AND stage IS NULL THEN 1 ELSE 0 END), 0) AS unknown_stage,
    COALESCE(SUM(CASE WHEN referrer_read IS NOT NULL AND referrer IS NULL THEN 1 ELSE 0 END), 0) AS unknown_referrer,
    COUNT(referrer) AS named_referrers
  FROM parcours_rows) r
CROSS JOIN (SELECT COUNT(*) AS actors, COUNT(first_staged) AS placed_actors
  FROM (SELECT actor, MIN(CASE WHEN stage IS NOT NULL THEN pos END) AS first_staged FROM parcours_rows GROUP BY actor) p) a
CROSS JOIN (SELECT COUNT(*) AS journeys, COALESCE(SUM(CASE WHEN outcome = 'converted' THEN 1 ELSE 0 END), 0) AS converted_journeys,
    COALESCE(SUM(CASE WHEN outcome = 'lost' THEN 1 ELSE 0 END), 0) AS lost_journeys, COALESCE(SUM(CASE WHEN outcome = 'open' THEN 1 ELSE 0 END), 0) AS open_journeys,
    COALESCE(SUM(CASE WHEN outcome = 'ended' THEN 1 ELSE 0 END), 0) AS ended_journeys,
    COALESCE(SUM(CASE WHEN goals > 1 THEN goals - 1 ELSE 0 END), 0) AS repeat_conversions,
    COALESCE(SUM(is_return), 0) AS returns
  FROM parcours_journeys) j
CROSS JOIN (SELECT COUNT(*) AS unobserved_journeys FROM (
  SELECT actor, journey FROM parcours_visits WHERE unobserved = 1 GROUP BY actor, journey) u) v
CROSS JOIN (SELECT COALESCE(SUM(CASE WHEN actor_read IS NULL THEN 1 ELSE 0 END), 0) AS missing_actor,
    COALESCE(SUM(CASE WHEN actor_read IS NOT NULL AND ms IS NULL THEN 1 ELSE 0 END), 0) AS missing_time
  FROM parcours_source) s
CROSS JOIN (SELECT COUNT(*) AS named_channels FROM parcours_channel_rows) c
CROSS JOIN parcours_window w;

-- touchpoints
SELECT place AS touchpoint, place_id AS id, COUNT(*) AS visits, SUM(v.eligible) AS eligible,
  SUM(is_first) AS journeys, SUM(CASE WHEN outcome = 'converted' THEN is_first ELSE 0 END) AS converting_journeys,
  SUM(unobserved) AS unobserved_in, SUM(unobserved_after) AS unobserved_out,
  SUM(CASE WHEN outcome = 'converted' THEN 1 ELSE 0 END) AS converting_visits,
  SUM(CASE WHEN outcome = 'converted' THEN (CAST(step AS DOUBLE) - 0.5) / touches ELSE 0 END) AS converting_position,
  SUM((CAST(step AS DOUBLE) - 0.5) / touches) AS position
FROM parcours_visits v
GROUP BY place, place_id;

-- transitions
SELECT k.kept_from AS from_touchpoint, k.kept_to AS to_touchpoint, COUNT(*) AS transitions,
  SUM(p.eligible) AS eligible, SUM(p.is_new) AS journeys,
  SUM(CASE WHEN p.outcome = 'converted' THEN p.is_new ELSE 0 END) AS converting_journeys,
  SUM(CASE WHEN p.outcome = 'lost' THEN p.is_new ELSE 0 END) AS lost_journeys
FROM parcours_pairs p
LEFT JOIN parcours_pair_actors k ON k.kept_from = p.from_place AND k.kept_to = p.to_place
GROUP BY k.kept_from, k.kept_to;

-- starts
SELECT v.place AS touchpoint, COUNT(*) AS journeys,
  SUM(CASE WHEN j.outcome = 'converted' THEN 1 ELSE 0 END) AS converting_journeys
FROM parcours_journeys j
LEFT JOIN (SELECT actor AS at_actor, journey AS at_journey, place FROM parcours_visits WHERE step = 1) v
  ON v.at_actor = j.actor AND v.at_journey = j.journey
GROUP BY v.place;

-- ends
SELECT v.place AS touchpoint, COUNT(*) AS journeys,
  SUM(CASE WHEN j.outcome = 'converted' THEN 1 ELSE 0 END) AS converted_journeys,
  SUM(CASE WHEN j.outcome = 'lost' THEN 1 ELSE 0 END) AS lost_journeys,
  SUM(CASE WHEN j.outcome = 'open' THEN 1 ELSE 0 END) AS open_journeys,
  SUM(CASE WHEN j.outcome = 'ended' THEN 1 ELSE 0 END) AS ended_journeys,
  SUM(COALESCE(v.eligible_end, 0)) AS eligible,
  SUM(CASE WHEN j.outcome = 'converted' THEN COALESCE(v.eligible_end, 0) ELSE 0 END) AS eligible_converted,
  SUM(CASE WHEN j.outcome = 'lost' THEN COALESCE(v.eligible_end, 0) ELSE 0 END) AS eligible_lost
FROM parcours_journeys j
LEFT JOIN (SELECT actor AS at_actor, journey AS at_journey, place, eligible AS eligible_end
  FROM parcours_visits WHERE step = touches) v
  ON v.at_actor = j.actor AND v.at_journey = j.journey
GROUP BY v.place;

-- pools
SELECT place AS touchpoint, pool_class, COUNT(*) AS visits, SUM(is_eligible) AS eligible,
  SUM(CASE WHEN step = touches AND outcome = 'lost' THEN is_eligible ELSE 0 END) AS eligible_lost
FROM (SELECT place, step, touches, outcome, eligible AS is_eligible,
    CASE WHEN stage IS NOT NULL THEN stage WHEN step = 1 THEN 3 WHEN step = 2 THEN 4
      WHEN step <= 4 THEN 5 ELSE 6 END AS pool_class
  FROM parcours_visits) classed
GROUP BY place, pool_class;

-- paths
SELECT path, SUM(way_journeys) AS journeys, SUM(way_conversions) AS conversions, SUM(way_value) AS path_value, COUNT(*) AS variants
FROM (SELECT CASE WHEN is_kept = 1 THEN way ELSE CAST(NULL AS VARCHAR) END AS path, way_journeys, way_conversions, way_value
  FROM parcours_variants) named
GROUP BY path;

-- credits
SELECT method, touchpoint, SUM(share) AS conversions, SUM(share * journey_value) AS credit_value
FROM (SELECT 'first' AS method, place AS touchpoint, CAST(CASE WHEN step = 1 THEN 1.0 ELSE 0.0 END AS DOUBLE) AS share, journey_value FROM parcours_shares
UNION ALL SELECT 'last' AS method, place AS touchpoint, CAST(CASE WHEN step = touches THEN 1.0 ELSE 0.0 END AS DOUBLE) AS share, journey_value FROM parcours_shares
UNION ALL SELECT 'linear' AS method, place AS touchpoint, CAST(1.0 / all_touches AS DOUBLE) AS share, journey_value FROM parcours_shares
UNION ALL SELECT 'linear-distinct' AS method, place AS touchpoint, CAST(is_first / distinct_places AS DOUBLE) AS share, journey_value FROM parcours_shares
UNION ALL SELECT 'position' AS method, place AS touchpoint, CAST(CASE WHEN touches <= 2 THEN 1.0 / all_touches WHEN step = 1 OR step = touches THEN 0.4 ELSE 0.2 / (all_touches - 2) END AS DOUBLE) AS share, journey_value FROM parcours_shares
UNION ALL SELECT 'time-decay' AS method, place AS touchpoint, CAST(decay_share AS DOUBLE) AS share, journey_value FROM parcours_shares
UNION ALL SELECT 'first' AS method, CAST(NULL AS BIGINT) AS touchpoint, CAST(1.0 AS DOUBLE) AS share, journey_value
FROM parcours_journeys WHERE touches = 0 AND outcome = 'converted'
UNION ALL SELECT 'last' AS method, CAST(NULL AS BIGINT) AS touchpoint, CAST(1.0 AS DOUBLE) AS share, journey_value
FROM parcours_journeys WHERE touches = 0 AND outcome = 'converted'
UNION ALL SELECT 'linear' AS method, CAST(NULL AS BIGINT) AS touchpoint, CAST(1.0 AS DOUBLE) AS share, journey_value
FROM parcours_journeys WHERE touches = 0 AND outcome = 'converted'
UNION ALL SELECT 'linear-distinct' AS method, CAST(NULL AS BIGINT) AS touchpoint, CAST(1.0 AS DOUBLE) AS share, journey_value
FROM parcours_journeys WHERE touches = 0 AND outcome = 'converted'
UNION ALL SELECT 'position' AS method, CAST(NULL AS BIGINT) AS touchpoint, CAST(1.0 AS DOUBLE) AS share, journey_value
FROM parcours_journeys WHERE touches = 0 AND outcome = 'converted'
UNION ALL SELECT 'time-decay' AS method, CAST(NULL AS BIGINT) AS touchpoint, CAST(1.0 AS DOUBLE) AS share, journey_value
FROM parcours_journeys WHERE touches = 0 AND outcome = 'converted') shared
WHERE share > 0
GROUP BY method, touchpoint;

-- stageFlow
SELECT period_start, kind, from_stage, to_stage, outcome, breakdown, SUM(row_visits) AS visits, SUM(row_unobserved) AS unobserved
FROM (SELECT CASE WHEN row_actors < 5 THEN NULL ELSE p_start END AS period_start, kind, from_stage, to_stage, outcome,
    CASE WHEN row_actors < 5 THEN '(other)' ELSE shown END AS breakdown, row_visits, row_unobserved
  FROM (SELECT p.period_start AS p_start, e.kind AS kind, e.from_stage AS from_stage, e.to_stage AS to_stage, e.outcome AS outcome, b.shown AS shown,
      COUNT(*) AS row_visits, SUM(e.is_unobserved) AS row_unobserved, COUNT(DISTINCT e.by_actor) AS row_actors
    FROM (SELECT j.actor AS by_actor, j.journey AS by_journey, CASE WHEN j.is_return = 1 THEN 'returned' ELSE 'entered' END AS kind, CAST(NULL AS BIGINT) AS from_stage,
  r.stage AS to_stage, CAST(NULL AS VARCHAR) AS outcome, r.ms AS at_ms, 0 AS is_unobserved
FROM parcours_runs r JOIN parcours_journeys j ON j.actor = r.actor AND j.journey = r.journey WHERE r.run_no = 1
UNION ALL SELECT j.actor AS by_actor, j.journey AS by_journey, CASE WHEN r.stage < r.stage_before THEN 'step-back' WHEN r.stage = r.stage_before + 1 THEN 'advance' ELSE 'skip' END AS kind, r.stage_before AS from_stage,
  r.stage AS to_stage, CAST(NULL AS VARCHAR) AS outcome, r.ms AS at_ms, r.unobserved AS is_unobserved
FROM parcours_runs r JOIN parcours_journeys j ON j.actor = r.actor AND j.journey = r.journey WHERE r.run_no > 1
UNION ALL SELECT j.actor AS by_actor, j.journey AS by_journey, j.outcome AS kind, r.stage AS from_stage,
  CAST(NULL AS BIGINT) AS to_stage, CAST(NULL AS VARCHAR) AS outcome, j.end_ms AS at_ms, 0 AS is_unobserved
FROM parcours_runs r JOIN parcours_journeys j ON j.actor = r.actor AND j.journey = r.journey WHERE r.runs_left = 1
UNION ALL SELECT j.actor AS by_actor, j.journey AS by_journey, 'journeys' AS kind, CAST(NULL AS BIGINT) AS from_stage,
  f.stage AS to_stage, j.outcome AS outcome, j.start_ms AS at_ms, 0 AS is_unobserved
FROM parcours_journeys j LEFT JOIN (SELECT actor AS run_actor, journey AS run_journey, stage FROM parcours_runs WHERE run_no = 1) f
  ON f.run_actor = j.actor AND f.run_journey = j.journey
UNION ALL SELECT j.actor AS by_actor, j.journey AS by_journey, 'arrived' AS kind, CAST(NULL AS BIGINT) AS from_stage,
  r.stage AS to_stage, j.outcome AS outcome, j.start_ms AS at_ms, 0 AS is_unobserved
FROM parcours_runs r JOIN parcours_journeys j ON j.actor = r.actor AND j.journey = r.journey WHERE r.time_here = 1
UNION ALL SELECT j.actor AS by_actor, j.journey AS by_journey, 'wentOn' AS kind, CAST(NULL AS BIGINT) AS from_stage,
  r.stage AS to_stage, j.outcome AS outcome, j.start_ms AS at_ms, 0 AS is_unobserved
FROM parcours_runs r JOIN parcours_journeys j ON j.actor = r.actor AND j.journey = r.journey WHERE r.time_here = 1 AND r.furthest_later > r.stage
UNION ALL SELECT j.actor AS by_actor, j.journey AS by_journey, 'furthestFromFirst' AS kind, CAST(NULL AS BIGINT) AS from_stage,
  COALESCE(r.furthest_later, 0) AS to_stage, j.outcome AS outcome, j.start_ms AS at_ms, 0 AS is_unobserved
FROM parcours_runs r JOIN parcours_journeys j ON j.actor = r.actor AND j.journey = r.journey WHERE r.time_here = 1 AND r.stage = 0
UNION ALL SELECT j.actor AS by_actor, j.journey AS by_journey, 'furthest' AS kind, CAST(NULL AS BIGINT) AS from_stage,
  f.furthest_stage AS to_stage, j.outcome AS outcome, j.start_ms AS at_ms, 0 AS is_unobserved
FROM parcours_journeys j JOIN (SELECT actor AS run_actor, journey AS run_journey, MAX(stage) AS furthest_stage FROM parcours_runs GROUP BY actor, journey) f
  ON f.run_actor = j.actor AND f.run_journey = j.journey) e
    LEFT JOIN parcours_values b ON b.actor = e.by_actor AND b.journey = e.by_journey
    LEFT JOIN parcours_periods p ON e.at_ms >= p.from_ms AND e.at_ms < p.until_ms
    GROUP BY p.period_start, e.kind, e.from_stage, e.to_stage, e.outcome, b.shown) counted) folded
GROUP BY period_start, kind, from_stage, to_stage, outcome, breakdown;

-- recoveries
SELECT lost_at, returned_at, channel, retargeted, SUM(row_journeys) AS journeys
FROM (SELECT lost_at, returned_at, retargeted, row_journeys,
    CASE WHEN row_actors < 5 THEN '(other)' ELSE shown END AS channel
  FROM (SELECT l.stage AS lost_at, r.stage AS returned_at, c.shown AS shown, COALESCE(v.retargeting, 0) AS retargeted,
      COUNT(*) AS row_journeys, COUNT(DISTINCT j.actor) AS row_actors
    FROM parcours_journeys j
    JOIN parcours_runs r ON r.actor = j.actor AND r.journey = j.journey AND r.run_no = 1
    LEFT JOIN (SELECT actor AS lost_actor, journey + 1 AS next_journey, stage FROM parcours_runs WHERE runs_left = 1) l
      ON l.lost_actor = j.actor AND l.next_journey = j.journey
    LEFT JOIN parcours_channels c ON c.actor = j.actor AND c.journey = j.journey
    LEFT JOIN (SELECT actor AS at_actor, journey AS at_journey, retargeting FROM parcours_visits WHERE step = 1) v
      ON v.at_actor = j.actor AND v.at_journey = j.journey
    WHERE j.is_return = 1
    GROUP BY l.stage, r.stage, c.shown, COALESCE(v.retargeting, 0)) counted) folded
GROUP BY lost_at, returned_at, channel, retargeted;

-- durations
SELECT kind, from_key, to_key, path, bin, COUNT(*) AS amount, SUM(span_ms) AS sum_ms, MIN(span_ms) AS min_ms, MAX(span_ms) AS max_ms
FROM (SELECT kind, from_key, to_key, path, span_ms, CASE WHEN kind = 'gap' THEN CASE WHEN span_ms >= 7776000000 THEN 55 WHEN span_ms >= 2592000000 THEN 49 WHEN span_ms >= 604800000 THEN 41 WHEN span_ms >= 86400000 THEN 34 WHEN span_ms >= 3600000 THEN 23 WHEN span_ms >= 60000 THEN 11 ELSE 0 END ELSE CASE WHEN span_ms < 1 THEN 0 WHEN span_ms < 1000 THEN 1 WHEN span_ms < 2000 THEN 2 WHEN span_ms < 3000 THEN 3 WHEN span_ms < 5000 THEN 4 WHEN span_ms < 8000 THEN 5 WHEN span_ms < 12000 THEN 6 WHEN span_ms < 20000 THEN 7 WHEN span_ms < 30000 THEN 8 WHEN span_ms < 45000 THEN 9 WHEN span_ms < 60000 THEN 10 WHEN span_ms < 90000 THEN 11 WHEN span_ms < 120000 THEN 12 WHEN span_ms < 180000 THEN 13 WHEN span_ms < 240000 THEN 14 WHEN span_ms < 360000 THEN 15 WHEN span_ms < 480000 THEN 16 WHEN span_ms < 600000 THEN 17 WHEN span_ms < 900000 THEN 18 WHEN span_ms < 1200000 THEN 19 WHEN span_ms < 1800000 THEN 20 WHEN span_ms < 2700000 THEN 21 WHEN span_ms < 3600000 THEN 22 WHEN span_ms < 5400000 THEN 23 WHEN span_ms < 7200000 THEN 24 WHEN span_ms < 10800000 THEN 25 WHEN span_ms < 14400000 THEN 26 WHEN span_ms < 21600000 THEN 27 WHEN span_ms < 28800000 THEN 28 WHEN span_ms < 36000000 THEN 29 WHEN span_ms < 43200000 THEN 30 WHEN span_ms < 57600000 THEN 31 WHEN span_ms < 72000000 THEN 32 WHEN span_ms < 86400000 THEN 33 WHEN span_ms < 129600000 THEN 34 WHEN span_ms < 172800000 THEN 35 WHEN span_ms < 259200000 THEN 36 WHEN span_ms < 345600000 THEN 37 WHEN span_ms < 432000000 THEN 38 WHEN span_ms < 518400000 THEN 39 WHEN span_ms < 604800000 THEN 40 WHEN span_ms < 691200000 THEN 41 WHEN span_ms < 864000000 THEN 42 WHEN span_ms < 1036800000 THEN 43 WHEN span_ms < 1209600000 THEN 44 WHEN span_ms < 1468800000 THEN 45 WHEN span_ms < 1814400000 THEN 46 WHEN span_ms < 2160000000 THEN 47 WHEN span_ms < 2592000000 THEN 48 WHEN span_ms < 3024000000 THEN 49 WHEN span_ms < 3456000000 THEN 50 WHEN span_ms < 4320000000 THEN 51 WHEN span_ms < 5184000000 THEN 52 WHEN span_ms < 6480000000 THEN 53 WHEN span_ms < 7776000000 THEN 54 WHEN span_ms < 10368000000 THEN 55 WHEN span_ms < 12960000000 THEN 56 WHEN span_ms < 15552000000 THEN 57 WHEN span_ms < 20736000000 THEN 58 WHEN span_ms < 25920000000 THEN 59 WHEN span_ms < 31536000000 THEN 60 WHEN span_ms < 38880000000 THEN 61 WHEN span_ms < 47520000000 THEN 62 WHEN span_ms < 63072000000 THEN 63 WHEN span_ms < 86400000000 THEN 64 WHEN span_ms < 120960000000 THEN 65 WHEN span_ms < 172800000000 THEN 66 WHEN span_ms < 259200000000 THEN 67 WHEN span_ms < 432000000000 THEN 68 ELSE 69 END END AS bin
  FROM (SELECT 'gap' AS kind, k.kept_from AS from_key, k.kept_to AS to_key, CAST(NULL AS VARCHAR) AS path, p.gap_ms AS span_ms
FROM parcours_pairs p LEFT JOIN parcours_pair_actors k ON k.kept_from = p.from_place AND k.kept_to = p.to_place
UNION ALL SELECT 'path' AS kind, CAST(NULL AS BIGINT) AS from_key, CAST(NULL AS BIGINT) AS to_key, w.way AS path, w.goal_ms - w.first_ms AS span_ms
FROM parcours_ways w JOIN parcours_variants k ON k.way = w.way
WHERE k.is_kept = 1 AND w.outcome = 'converted' AND w.goal_ms >= w.first_ms
UNION ALL SELECT 'dwell' AS kind, stage AS from_key, CAST(NULL AS BIGINT) AS to_key, CAST(NULL AS VARCHAR) AS path, ms_after - ms AS span_ms
FROM parcours_runs WHERE ms_after IS NOT NULL
UNION ALL SELECT 'toNext' AS kind, r.stage AS from_key, CAST(NULL AS BIGINT) AS to_key, CAST(NULL AS VARCHAR) AS path, MIN(n.ms) - r.ms AS span_ms
FROM parcours_runs r JOIN parcours_runs n ON n.actor = r.actor AND n.journey = r.journey
WHERE n.pos > r.pos AND n.stage > r.stage AND r.time_here = 1
GROUP BY r.actor, r.journey, r.stage, r.ms
UNION ALL SELECT 'toConvert' AS kind, CAST(NULL AS BIGINT) AS from_key, CAST(NULL AS BIGINT) AS to_key, CAST(NULL AS VARCHAR) AS path, goal_ms - start_ms AS span_ms
FROM parcours_journeys WHERE outcome = 'converted'
UNION ALL SELECT 'toReferral' AS kind, CAST(NULL AS BIGINT) AS from_key, CAST(NULL AS BIGINT) AS to_key, CAST(NULL AS VARCHAR) AS path, span_ms
FROM parcours_referral_spans WHERE span_ms >= 0
UNION ALL SELECT 'toReEntry' AS kind, CAST(NULL AS BIGINT) AS from_key, CAST(NULL AS BIGINT) AS to_key, CAST(NULL AS VARCHAR) AS path, span_ms
FROM parcours_reentry_spans
UNION ALL SELECT 'stepToNext' AS kind, 0 AS from_key, CAST(NULL AS BIGINT) AS to_key, 'the owner\'s' AS path, COALESCE(m1, m2) - m0 AS span_ms
FROM parcours_d0_runs WHERE excluded = 0 AND m0 IS NOT NULL AND COALESCE(m1, m2) IS NOT NULL
UNION ALL SELECT 'stepToNext' AS kind, 1 AS from_key, CAST(NULL AS BIGINT) AS to_key, 'the owner\'s' AS path, m2 - m1 AS span_ms
FROM parcours_d0_runs WHERE excluded = 0 AND m1 IS NOT NULL AND m2 IS NOT NULL
UNION ALL SELECT 'stepToConvert' AS kind, CAST(NULL AS BIGINT) AS from_key, CAST(NULL AS BIGINT) AS to_key, 'the owner\'s' AS path, m2 - m0 AS span_ms
FROM parcours_d0_runs WHERE excluded = 0 AND m0 IS NOT NULL AND m2 IS NOT NULL) spans) binned
GROUP BY kind, from_key, to_key, path, bin;

-- moves
SELECT period_start, 'standing' AS kind, from_ring, to_ring, COUNT(*) AS amount
FROM parcours_standings GROUP BY period_start, from_ring, to_ring
UNION ALL SELECT period_start, 'standing' AS kind, -1 AS from_ring, -1 AS to_ring, outside AS amount
FROM (SELECT p.period_start AS period_start, MAX(a.all_actors) - COUNT(s.actor) AS outside
  FROM parcours_all_periods p
  CROSS JOIN (SELECT COUNT(*) AS all_actors FROM parcours_actors) a
  LEFT JOIN parcours_standings s ON s.from_ms = p.from_ms
  GROUP BY p.period_start, p.from_ms) nobody WHERE outside > 0
UNION ALL SELECT p.period_start AS period_start, CASE WHEN m.gaps > m.gaps_before THEN 'unobserved' ELSE 'touch' END AS kind,
  m.ring_before AS from_ring, m.ring AS to_ring, COUNT(*) AS amount
FROM parcours_all_periods p JOIN parcours_ring_moves m ON m.ms >= p.from_ms AND m.ms < p.until_ms GROUP BY p.period_start, m.ring_before, m.ring, CASE WHEN m.gaps > m.gaps_before THEN 'unobserved' ELSE 'touch' END
UNION ALL SELECT p.period_start, 'shaken' AS kind, m.ring_before AS from_ring, m.ring AS to_ring, COUNT(*) AS amount
FROM parcours_all_periods p JOIN parcours_ring_moves m ON m.ms >= p.from_ms AND m.ms < p.until_ms WHERE m.is_shaken = 1 AND m.ring <> m.ring_before GROUP BY p.period_start, m.ring_before, m.ring
UNION ALL SELECT p.period_start, 'loss' AS kind, m.ring AS from_ring, m.ring AS to_ring, COUNT(*) AS amount
FROM parcours_all_periods p JOIN parcours_ring_losses m ON m.ms >= p.from_ms AND m.ms < p.until_ms GROUP BY p.period_start, m.ring
UNION ALL SELECT period_start, 'conversions' AS kind, 0 AS from_ring, times AS to_ring, COUNT(*) AS amount
FROM (SELECT period_start, CASE WHEN goals > 3 THEN 3 ELSE goals END AS times FROM parcours_goal_counts) cycles
GROUP BY period_start, times
UNION ALL SELECT period_start, 'converted' AS kind, 0 AS from_ring, 0 AS to_ring, SUM(goals) AS amount
FROM parcours_goal_counts GROUP BY period_start;

-- loop
SELECT 'visits' AS kind, to_stage AS from_stage, to_stage AS to_stage, COUNT(*) AS moves, COUNT(*) AS actors, 0 AS unobserved
FROM parcours_loop_moves WHERE kind <> 'stay' GROUP BY to_stage
UNION ALL SELECT 'onward' AS kind, stage AS from_stage, stage AS to_stage, COUNT(*) AS moves, COUNT(*) AS actors, 0 AS unobserved
FROM (SELECT DISTINCT r.actor AS actor, r.stage AS stage FROM parcours_reached r JOIN parcours_reached n ON n.actor = r.actor
  WHERE n.stage > r.stage AND n.last_pos > r.first_pos) went_on GROUP BY stage
UNION ALL SELECT kind_now AS kind, stage AS from_stage, stage AS to_stage, COUNT(*) AS moves, COUNT(*) AS actors, 0 AS unobserved
FROM (SELECT s.stage AS stage, CASE WHEN j.outcome = 'converted' THEN 'settled' WHEN j.outcome IS NULL THEN 'open' ELSE j.outcome END AS kind_now
  FROM parcours_stands s
  LEFT JOIN parcours_journeys j ON j.actor = s.actor AND j.is_last = 1
  WHERE s.rows_left = 1) stood GROUP BY stage, kind_now
UNION ALL SELECT kind, from_stage, to_stage, COUNT(*) AS moves, COUNT(DISTINCT actor) AS actors, SUM(m.unobserved) AS unobserved
FROM parcours_loop_moves m WHERE kind NOT IN ('enter', 'stay') GROUP BY kind, from_stage, to_stage
UNION ALL SELECT 'referral' AS kind, from_stage, to_stage, COUNT(*) AS moves, COUNT(*) AS actors, 0 AS unobserved
FROM parcours_credited GROUP BY from_stage, to_stage;

-- reach
SELECT first_stage, stages, COUNT(*) AS actors
FROM (SELECT r.actor AS actor, f.first_stage AS first_stage, LISTAGG(CAST(r.stage AS VARCHAR), ',') WITHIN GROUP (ORDER BY r.stage) AS stages
  FROM parcours_reached r JOIN parcours_firsts f ON f.staged_actor = r.actor
  GROUP BY r.actor, f.first_stage) sets
GROUP BY first_stage, stages;

-- drivers
SELECT kind, first_stage, channel, touchpoint, referred, SUM(row_amount) AS amount
FROM (SELECT kind, first_stage, referred, row_amount,
    CASE WHEN row_actors < 5 AND shown IS NOT NULL THEN '(other)' ELSE shown END AS channel,
    CASE WHEN row_actors < 5 THEN '(other)' ELSE place_name END AS touchpoint
  FROM (SELECT kind, first_stage, shown, place_name, referred, COUNT(*) AS row_amount, COUNT(DISTINCT by_actor) AS row_actors
    FROM (SELECT 'newcomer' AS kind, COALESCE(f.first_stage, -1) AS first_stage, t.channel AS shown, t.touchpoint AS place_name,
        CASE WHEN r.brought IS NULL THEN 0 ELSE 1 END AS referred, t.actor AS by_actor
      FROM parcours_touches t
      LEFT JOIN parcours_firsts f ON f.staged_actor = t.actor
      LEFT JOIN parcours_referrals r ON r.brought = t.actor
      WHERE t.nth = 1
      UNION ALL SELECT 'tail' AS kind, 2 AS first_stage, channel AS shown, touchpoint AS place_name, 0 AS referred, actor AS by_actor
      FROM parcours_touches WHERE stage = 2) drivers
    GROUP BY kind, first_stage, shown, place_name, referred) counted) folded
GROUP BY kind, first_stage, channel, touchpoint, referred;

-- steps
SELECT dialect, reached_mask AS reached, row_open AS open, is_excluded AS excluded, shown_as AS breakdown, SUM(row_actors) AS actors
FROM (SELECT 'the owner\'s' AS dialect, reached_mask, row_open, is_excluded, CASE WHEN row_actors < 5 AND is_excluded = 0 THEN '(other)' ELSE shown END AS shown_as, row_actors
FROM (SELECT CASE WHEN excluded = 1 THEN 0 ELSE done END AS reached_mask, CASE WHEN excluded = 1 THEN 0 ELSE is_open END AS row_open,
    excluded AS is_excluded, CASE WHEN excluded = 1 THEN CAST(NULL AS VARCHAR) ELSE shown END AS shown, COUNT(*) AS row_actors
  FROM parcours_d0_runs
  GROUP BY CASE WHEN excluded = 1 THEN 0 ELSE done END, CASE WHEN excluded = 1 THEN 0 ELSE is_open END, excluded,
    CASE WHEN excluded = 1 THEN CAST(NULL AS VARCHAR) ELSE shown END) runs) dialects
GROUP BY dialect, reached_mask, row_open, is_excluded, shown_as;

DROP TABLE IF EXISTS parcours_d0_runs;

DROP TABLE IF EXISTS parcours_d0_values;

DROP TABLE IF EXISTS parcours_d0_try2;

DROP TABLE IF EXISTS parcours_d0_try1;

DROP TABLE IF EXISTS parcours_d0_try0;

DROP TABLE IF EXISTS parcours_d0_thread;

DROP TABLE IF EXISTS parcours_d0_marks;

DROP TABLE IF EXISTS parcours_goal_counts;

DROP TABLE IF EXISTS parcours_standings;

DROP TABLE IF EXISTS parcours_all_periods;

DROP TABLE IF EXISTS parcours_ring_spans;

DROP TABLE IF EXISTS parcours_ring_losses;

DROP TABLE IF EXISTS parcours_ring_moves;

DROP TABLE IF EXISTS parcours_rings;

DROP TABLE IF EXISTS parcours_ring_bases;

DROP TABLE IF EXISTS parcours_ring_sets;

DROP TABLE IF EXISTS parcours_placements;

DROP TABLE IF EXISTS parcours_ring_rows;

DROP TABLE IF EXISTS parcours_touches;

DROP TABLE IF EXISTS parcours_channel_rows;

DROP TABLE IF EXISTS parcours_reentry_spans;

DROP TABLE IF EXISTS parcours_referral_spans;

DROP TABLE IF EXISTS parcours_credited;

DROP TABLE IF EXISTS parcours_referrals;

DROP TABLE IF EXISTS parcours_firsts;

DROP TABLE IF EXISTS parcours_reached;

DROP TABLE IF EXISTS parcours_loop_moves;

DROP TABLE IF EXISTS parcours_returns;

DROP TABLE IF EXISTS parcours_stands;

DROP TABLE IF EXISTS parcours_goals;

DROP TABLE IF EXISTS parcours_runs;

DROP TABLE IF EXISTS parcours_staged;

DROP TABLE IF EXISTS parcours_shares;

DROP TABLE IF EXISTS parcours_variants;

DROP TABLE IF EXISTS parcours_ways;

DROP TABLE IF EXISTS parcours_pair_actors;

DROP TABLE IF EXISTS parcours_pairs;

DROP TABLE IF EXISTS parcours_visits;

DROP TABLE IF EXISTS parcours_seen;

DROP TABLE IF EXISTS parcours_placed;

DROP TABLE IF EXISTS parcours_channels;

DROP TABLE IF EXISTS parcours_values;

DROP TABLE IF EXISTS parcours_inside;

DROP TABLE IF EXISTS parcours_filled;

DROP TABLE IF EXISTS parcours_journeys;

DROP TABLE IF EXISTS parcours_outcomes;

DROP TABLE IF EXISTS parcours_lasts;

DROP TABLE IF EXISTS parcours_spans;

DROP TABLE IF EXISTS parcours_window;

DROP TABLE IF EXISTS parcours_numbered;

DROP TABLE IF EXISTS parcours_cut;

DROP TABLE IF EXISTS parcours_judged;

DROP TABLE IF EXISTS parcours_waited;

DROP TABLE IF EXISTS parcours_standing;

DROP TABLE IF EXISTS parcours_moving;

DROP TABLE IF EXISTS parcours_rows;

DROP TABLE IF EXISTS parcours_ordered;

DROP TABLE IF EXISTS parcours_actors;

DROP TABLE IF EXISTS parcours_marked;

DROP TABLE IF EXISTS parcours_named;

DROP TABLE IF EXISTS parcours_source;

DROP TABLE IF EXISTS parcours_periods;

DROP TABLE IF EXISTS parcours_aliases;

DROP TABLE IF EXISTS parcours_listed;
