import type { SqlPlan } from './journey-sql-options.js'
import { cutSteps } from './sql-cut.js'
import { journeySteps } from './sql-journeys.js'
import { listSteps } from './sql-lists.js'
import { SqlParts, type SqlStep } from './sql-parts.js'
import { rowSteps } from './sql-rows.js'
import { stageSteps } from './sql-stages.js'
import { visitSteps } from './sql-visits.js'

/**
 * The steps from the table to journeys and visits, in the order in which they build on each other. The rules are
 * those of the kernel (src/model); each step says which. Windows only: no recursion, so that every engine can run it.
 */
export function sqlSteps(plan: SqlPlan): readonly SqlStep[] {
  const parts = new SqlParts(plan)
  return [
    ...listSteps(plan, parts),
    ...rowSteps(plan, parts),
    ...cutSteps(plan, parts),
    ...journeySteps(plan, parts),
    ...visitSteps(plan, parts),
    ...stageSteps(parts),
  ]
}
