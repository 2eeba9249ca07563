import { isMisspelling } from '../foundation/is-misspelling.js'
import type { CodedTouches } from './code-touches.js'
import type { JourneyIssueLog } from './journey-issue-log.js'

/** A name at most this often, as a share of the other's rows, may be a slip of the pen. */
const RARE = 0.05
/** So many names are stages by mistake, and each would be compared with each. */
const STAGES_AT_MOST = 200

/**
 * Reports stages of rows that are rare and named almost like a common one: each would stand as a stage of its own in
 * every chart. They are kept apart, since only the reader knows. Cost: rows + names squared.
 */
export function reportSimilarStages({ ownStages, ownStage }: CodedTouches, issues: JourneyIssueLog): void {
  if (ownStages.length < 2 || ownStages.length > STAGES_AT_MOST) return
  const rows = new Float64Array(ownStages.length)
  for (let row = 0; row < ownStage.length; row++) {
    const stage = ownStage[row] as number
    if (stage >= 0) rows[stage] = (rows[stage] as number) + 1
  }
  ownStages.forEach((id, stage) => {
    const count = rows[stage] as number
    const common = ownStages.findIndex((other, i) => count <= RARE * (rows[i] as number) && isMisspelling(id, other))
    if (common >= 0)
      issues.add('similar-stages', `"${id}" (${count} rows) beside "${ownStages[common]}" (${rows[common]} rows)`)
  })
}
