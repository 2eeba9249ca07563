import { listOf, valueList } from '../measures/steps/covers-match.js'
import type { ResolvedSteps } from '../measures/steps/resolve-steps.js'
import type { StepMatch } from '../measures/steps/steps-options.js'
import type { SqlPlan } from './journey-sql-options.js'
import type { SqlParts, SqlStep } from './sql-parts.js'

/** Writes what the rows of one step dialect are: which steps and exclusions they meet, and what comes behind them. */
export class StepRows {
  readonly options: ResolvedSteps
  readonly parts: SqlParts
  readonly prefix: string
  readonly #plan: SqlPlan

  constructor(plan: SqlPlan, parts: SqlParts, options: ResolvedSteps, prefix: string) {
    this.#plan = plan
    this.parts = parts
    this.options = options
    this.prefix = prefix
  }

  /** Positions of all steps. */
  get steps(): readonly number[] {
    return this.options.steps.map((_, k) => k)
  }

  /** Positions of all exclusions. */
  get exclusions(): readonly number[] {
    return this.options.exclusions.map((_, j) => j)
  }

  /** True where a row meets any of these steps, or of these exclusions. */
  meets(steps: readonly number[], exclusions: readonly number[] = [], of = ''): string {
    const flags = [...steps.map((k) => `${of}b${k} = 1`), ...exclusions.map((j) => `${of}x${j} = 1`)]
    return flags.length > 0 ? `(${flags.join(' OR ')})` : '1 = 0'
  }

  /** True where a try may be entered. */
  get opens(): string {
    return this.meets(this.options.order === 'unordered' ? this.steps : [0])
  }

  /** Rows with their steps, `parcours_d0_marks`, and those that a try can meet, `parcours_d0_thread`. */
  rows(): SqlStep[] {
    return [
      { name: `${this.prefix}_marks`, sql: this.#marks() },
      { name: `${this.prefix}_thread`, sql: this.#thread() },
    ]
  }

  /** Behind a row, the first one of its thread for which a condition holds: its `pos` or `ms`. */
  behind(column: 'pos' | 'ms', condition: string, from = '1 FOLLOWING'): string {
    return `MIN(CASE WHEN ${condition} THEN ${column} END) OVER (${this.#inThread} ROWS BETWEEN ${from} AND UNBOUNDED FOLLOWING)`
  }

  get #inThread(): string {
    return `PARTITION BY actor${this.options.holdConstant === null ? '' : ', held'} ORDER BY pos`
  }

  /** `firstTimeForActor` is looked up before the range. */
  #marks(): string {
    const { steps, exclusions, holdConstant, breakdown, fromMs, toMs } = this.options
    const none = this.parts.none('text')
    const flag = (condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END`
    const inner = [
      'actor, pos, ms, touchpoint',
      `${holdConstant === null ? none : this.#dimension(holdConstant)} AS held`,
      `${breakdown === null ? none : this.#dimension(breakdown.dimension)} AS shown`,
      ...steps.map((step, k) => `${flag(this.#condition(step))} AS w${k}`),
      ...exclusions.map(({ match }, j) => `${flag(this.#condition(match))} AS x${j}`),
      ...steps.flatMap((step, k) => this.#firstOf(step, k)),
    ]
    const first = (k: number): string => (isFirstTime(steps[k]) ? ` AND pos = f${k}` : '')
    const range = [
      ...(Number.isFinite(fromMs) ? [`ms >= ${this.parts.whole(Math.ceil(fromMs))}`] : []),
      ...(Number.isFinite(toMs) ? [`ms <= ${this.parts.whole(toMs)}`] : []),
    ]
    return `SELECT actor, pos, ms, touchpoint, held, shown${this.steps.map((k) => `, ${flag(`w${k} = 1${first(k)}`)} AS b${k}`).join('')}${this.exclusions.map((j) => `, x${j}`).join('')}
FROM (SELECT ${inner.join(',\n    ')}
  FROM parcours_rows) marked${range.length > 0 ? `\nWHERE ${range.join(' AND ')}` : ''}`
  }

  #firstOf(step: ResolvedSteps['steps'][number], k: number): string[] {
    if (!isFirstTime(step)) return []
    const { touchpoints, stage } = step
    const kind: StepMatch = {
      ...(touchpoints !== undefined && { touchpoints }),
      ...(stage !== undefined && { stage }),
    }
    const isKind = touchpoints === undefined && stage === undefined ? this.#anyRow(step) : this.#condition(kind)
    const isFirst = step.firstTimeForActor === 'matching' ? this.#condition(step) : isKind
    return [`MIN(CASE WHEN ${isFirst} THEN pos END) OVER (PARTITION BY actor) AS f${k}`]
  }

  /** Without touchpoint and stage every row is of the kind, or every visit. */
  #anyRow({ conversion }: StepMatch): string {
    return conversion === undefined ? 'touchpoint IS NOT NULL' : '1 = 1'
  }

  #condition(match: StepMatch): string {
    const { conversion } = match
    const conditions = [
      ...this.#touchpoints(match),
      ...this.#stages(match),
      ...Object.entries(match.where ?? {}).map(([name, values]) => this.#where(name, valueList(values) ?? [])),
      ...(conversion === undefined ? [] : [`conversion = ${conversion ? 1 : 0}`]),
    ]
    return conditions.length > 0 ? conditions.join(' AND ') : '1 = 1'
  }

  #touchpoints({ touchpoints, stage, conversion }: StepMatch): string[] {
    const ids = listOf(touchpoints)
    if (ids !== undefined) return [this.#oneOf('touchpoint', ids)]
    return stage === undefined && conversion === undefined ? ['touchpoint IS NOT NULL'] : []
  }

  #stages({ stage }: StepMatch): string[] {
    const ids = listOf(stage)
    if (ids === undefined) return []
    const places = this.#plan.contract.stages.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []))
    return [places.length > 0 ? `stage IN (${places.join(', ')})` : '1 = 0']
  }

  #where(name: string, values: readonly (string | null)[]): string {
    const column = this.#dimension(name)
    const texts = values.filter((value) => value !== null)
    const isOne = this.#oneOf(column, texts)
    return values.includes(null) ? `(${column} IS NULL OR ${isOne})` : isOne
  }

  #oneOf(column: string, texts: readonly string[]): string {
    return texts.length > 0 ? `${column} IN (${texts.map((text) => this.parts.text(text)).join(', ')})` : '1 = 0'
  }

  #dimension(name: string): string {
    return `dim_${this.#plan.dimensions.findIndex(([known]) => known === name)}`
  }

  #thread(): string {
    const { order, holdConstant } = this.options
    const takes = [this.meets(this.steps, this.exclusions), ...(order === 'strict' ? ['touchpoint IS NOT NULL'] : [])]
    const held = holdConstant === null ? '' : ' AND held IS NOT NULL'
    const columns = [
      'actor, pos, ms',
      ...this.steps.map((k) => `b${k}`),
      ...this.exclusions.map((j) => `x${j}`),
      ...this.#behinds(),
      `MIN(CASE WHEN ${this.opens} THEN pos END) OVER (PARTITION BY actor) AS opens_at`,
    ]
    return `SELECT ${columns.join(', ')}
FROM ${this.prefix}_marks
WHERE (${takes.join(' OR ')})${held}`
  }

  #behinds(): string[] {
    const { order } = this.options
    if (order === 'strict') return [`${this.parts.behind('pos')} OVER (${this.#inThread}) AS nx`]
    if (order === 'unordered') {
      const from = 'CURRENT ROW'
      return [
        ...this.steps.flatMap((k) => [
          `${this.behind('pos', `b${k} = 1`, from)} AS fp${k}`,
          `${this.behind('ms', `b${k} = 1`, from)} AS fm${k}`,
        ]),
        ...this.#excludedBehind(0, this.exclusions),
      ]
    }
    return this.steps
      .slice(0, -1)
      .flatMap((step) => [
        `${this.behind('pos', this.meets(this.nextOf(step)))} AS n${step}`,
        ...this.#excludedBehind(step, this.exclusionsAt(step)),
      ])
  }

  #excludedBehind(step: number, exclusions: readonly number[]): string[] {
    const none = this.parts.none('whole')
    if (exclusions.length === 0) return [`${none} AS xp${step}`, `${none} AS xm${step}`]
    const condition = this.meets([], exclusions)
    return [`${this.behind('pos', condition)} AS xp${step}`, `${this.behind('ms', condition)} AS xm${step}`]
  }

  /** The steps that may come next, the furthest first. */
  nextOf(step: number): number[] {
    const mask = this.options.nextMask[step] ?? 0
    return this.steps.filter((k) => (mask & (1 << k)) !== 0).reverse()
  }

  /** The exclusions that hold for who stands at a step. */
  exclusionsAt(step: number): number[] {
    return this.exclusions.filter((j) => {
      const { from = 0, to = 0 } = this.options.exclusions[j] ?? {}
      return from <= step && step < to
    })
  }
}

function isFirstTime(step: ResolvedSteps['steps'][number] | undefined): boolean {
  return step?.firstTimeForActor !== undefined && step.firstTimeForActor !== false
}
