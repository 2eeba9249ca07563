import type { SqlParts, SqlStep } from './sql-parts.js'

/** Runs of equal stage within journeys, as the stage flow follows them. */
export function stageSteps(parts: SqlParts): SqlStep[] {
  const inJourney = 'PARTITION BY actor, journey ORDER BY pos'
  return [
    {
      name: 'parcours_staged',
      sql: `SELECT actor, journey, pos, ms, stage, gaps,
  ${parts.before('stage')} OVER (${inJourney}) AS stage_before, ${parts.before('gaps')} OVER (${inJourney}) AS gaps_before
FROM parcours_numbered WHERE stage IS NOT NULL`,
    },
    {
      name: 'parcours_runs',
      sql: `SELECT actor, journey, pos, ms, stage, stage_before,
  CASE WHEN gaps > gaps_before THEN 1 ELSE 0 END AS unobserved,
  ROW_NUMBER() OVER (${inJourney}) AS run_no,
  ROW_NUMBER() OVER (PARTITION BY actor, journey ORDER BY pos DESC) AS runs_left,
  ROW_NUMBER() OVER (PARTITION BY actor, journey, stage ORDER BY pos) AS time_here,
  ${parts.behind('ms')} OVER (${inJourney}) AS ms_after,
  MAX(stage) OVER (${inJourney} ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS furthest_later
FROM parcours_staged WHERE stage_before IS NULL OR stage <> stage_before`,
    },
  ]
}
