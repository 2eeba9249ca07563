import { codePointOrder } from '../../../src/foundation/code-point-order.js'
import type { JourneyDefinition, StageDefinition, TouchpointDefinition } from '../../../src/model/definition.js'
import type { Outcome } from '../../../src/model/journey-set.js'
import type { LogRow } from '../../support/random-log.js'

/** A row after everything that can be said of it alone. */
export interface NaiveRow {
  readonly actor: string
  readonly timeMs: number
  readonly touchpoint: string | undefined
  readonly stage: string | undefined
  readonly conversion: boolean
  readonly loss: boolean
  readonly gap: boolean
  readonly value: number | undefined
  readonly sequence: number | undefined
  readonly referredBy: string | undefined
  readonly channel: string | undefined
  readonly device: string | undefined
}

export interface NaiveJourney {
  readonly actor: string
  readonly rows: readonly NaiveRow[]
  readonly outcome: Outcome
  readonly cycle: number
  readonly isReturn: boolean
  readonly touches: number
  readonly repeatConversions: number
}

export interface NaiveResult {
  readonly rows: readonly NaiveRow[]
  readonly journeys: readonly NaiveJourney[]
  readonly afterGoal: number
}

const DAY = 86_400_000

/**
 * Journeys by the text of semantics.md, section 1, with objects and plain sorting: slow and plain on purpose.
 * For definitions with stated stages, patience in ms and a stated end of observation.
 */
export function naiveJourneys(log: readonly LogRow[], definition: JourneyDefinition, untilMs: number): NaiveResult {
  const world = readDefinition(definition)
  const actorIds = new Set(log.map((row) => world.actorOf(row.actor)))
  const rows = log.map((row) => naiveRow(row, world, actorIds))
  rows.sort(definition.ties === 'rows' ? rowOrderAtTies : contentOrder(world))
  const journeys: NaiveJourney[] = []
  let afterGoal = 0
  for (const actor of [...actorIds].sort(codePointOrder)) {
    const own = rows.filter((row) => row.actor === actor)
    const result = journeysOfActor(own, definition, world, untilMs)
    journeys.push(...result.journeys)
    afterGoal += result.afterGoal
  }
  return { rows, journeys, afterGoal }
}

interface World {
  readonly stageIds: readonly string[]
  readonly touchpoint: (id: string | undefined) => TouchpointDefinition | undefined
  readonly actorOf: (id: string) => string
  readonly isConversion: (row: { touchpoint: string | undefined; stage: string | undefined }) => boolean
  readonly isLoss: (row: { touchpoint: string | undefined; stage: string | undefined }) => boolean
}

function readDefinition(definition: JourneyDefinition): World {
  const stages = (definition.stages ?? []).map((stage: string | StageDefinition) =>
    typeof stage === 'string' ? stage : stage.id,
  )
  const touchpoints = (definition.touchpoints ?? []).map(
    (touchpoint): TouchpointDefinition => (typeof touchpoint === 'string' ? { id: touchpoint } : touchpoint),
  )
  const inRule =
    (rule: JourneyDefinition['conversion']) =>
    (row: { touchpoint: string | undefined; stage: string | undefined }): boolean =>
      (row.touchpoint !== undefined && (rule?.touchpoints ?? []).includes(row.touchpoint)) ||
      (row.stage !== undefined && (rule?.stages ?? []).includes(row.stage))
  const actorOf = (id: string): string => {
    const next = definition.aliases?.[id]
    return next === undefined || next === id ? id : actorOf(next)
  }
  return {
    stageIds: stages,
    touchpoint: (id) => touchpoints.find((touchpoint) => touchpoint.id === id),
    actorOf,
    isConversion: inRule(definition.conversion),
    isLoss: inRule(definition.loss),
  }
}

function naiveRow(row: LogRow, world: World, actorIds: ReadonlySet<string>): NaiveRow {
  const actor = world.actorOf(row.actor)
  const known = world.touchpoint(row.touchpoint)
  const named = row.stage ?? known?.stage
  const stage = named !== undefined && world.stageIds.includes(named) ? named : undefined
  const referrer = row.referredBy === undefined ? undefined : world.actorOf(row.referredBy)
  const isReferrer = referrer !== undefined && referrer !== actor && actorIds.has(referrer)
  return {
    actor,
    timeMs: row.timeMs,
    touchpoint: row.touchpoint,
    stage,
    conversion: row.conversion === true || world.isConversion({ touchpoint: row.touchpoint, stage }),
    loss: row.loss === true || world.isLoss({ touchpoint: row.touchpoint, stage }),
    gap: row.gap === true,
    value: row.value,
    sequence: row.sequence,
    referredBy: isReferrer ? referrer : undefined,
    channel: row.channel ?? known?.channel,
    device: row.device,
  }
}

/** Array.prototype.sort is stable, so what this leaves equal keeps the order of the rows. */
function rowOrderAtTies(a: NaiveRow, b: NaiveRow): number {
  return codePointOrder(a.actor, b.actor) || a.timeMs - b.timeMs || missingLast(a.sequence, b.sequence, (x, y) => x - y)
}

function contentOrder(world: World): (a: NaiveRow, b: NaiveRow) => number {
  const stageOrder = (x: string, y: string): number => world.stageIds.indexOf(x) - world.stageIds.indexOf(y)
  const numberOrder = (x: number, y: number): number => x - y
  return (a, b) =>
    rowOrderAtTies(a, b) ||
    missingLast(a.stage, b.stage, stageOrder) ||
    missingLast(a.touchpoint, b.touchpoint, codePointOrder) ||
    Number(a.conversion) - Number(b.conversion) ||
    missingLast(a.value, b.value, numberOrder) ||
    Number(a.loss) - Number(b.loss) ||
    Number(a.gap) - Number(b.gap) ||
    missingLast(a.referredBy, b.referredBy, codePointOrder) ||
    missingLast(a.channel, b.channel, codePointOrder) ||
    missingLast(a.device, b.device, codePointOrder)
}

function missingLast<Value>(a: Value | undefined, b: Value | undefined, order: (a: Value, b: Value) => number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return order(a, b)
}

function journeysOfActor(
  rows: readonly NaiveRow[],
  definition: JourneyDefinition,
  world: World,
  untilMs: number,
): { journeys: readonly NaiveJourney[]; afterGoal: number } {
  const cut = definition.cut ?? 'both'
  const pieces: { rows: NaiveRow[]; ended: 'conversion' | 'loss' | 'good end' | 'silence' | 'nothing' }[] = []
  let piece: NaiveRow[] = []
  let afterGoal = 0
  let isAfterGoal = false
  let isGap = false
  const close = (ended: (typeof pieces)[number]['ended']): void => {
    if (piece.length > 0) pieces.push({ rows: piece, ended })
    piece = []
  }
  for (const row of rows) {
    if (isAfterGoal) {
      afterGoal++
      continue
    }
    if (row.gap) isGap = true
    const isSilent =
      !isGap && piece.length > 0 && row.timeMs - lastMover(piece).timeMs > patienceOf(piece, definition, world)
    if (moves(row) && isSilent && (cut === 'both' || cut === 'silence')) close('silence')
    if (moves(row)) isGap = false
    if (moves(row) || piece.length > 0) piece.push(row)
    if (row.conversion && (cut === 'both' || cut === 'conversion' || cut === 'first-conversion')) {
      close('conversion')
      isAfterGoal = cut === 'first-conversion'
    } else if (row.loss && cut !== 'never') close('loss')
    else if (isGoodEnd(row, world) && cut !== 'never') close('good end')
  }
  close('nothing')
  const journeys: NaiveJourney[] = []
  for (const { rows: own, ended } of pieces) {
    const moving = own.slice(0, own.indexOf(lastMover(own)) + 1)
    const conversions = moving.filter((row) => row.conversion).length
    journeys.push({
      actor: moving[0]?.actor ?? '',
      rows: moving,
      outcome: outcomeOf(moving, ended, conversions, definition, world, untilMs),
      cycle: 1 + journeys.filter((journey) => journey.outcome === 'converted').length,
      isReturn: journeys.at(-1)?.outcome === 'lost',
      touches: moving.filter((row) => row.touchpoint !== undefined).length,
      repeatConversions: Math.max(0, conversions - 1),
    })
  }
  return { journeys, afterGoal }
}

function outcomeOf(
  rows: readonly NaiveRow[],
  ended: string,
  conversions: number,
  definition: JourneyDefinition,
  world: World,
  untilMs: number,
): Outcome {
  if (conversions > 0) return 'converted'
  if (ended === 'loss' || ended === 'silence') return 'lost'
  if (ended === 'good end') return 'ended'
  const last = lastMover(rows)
  if (last.loss) return 'lost'
  if (isGoodEnd(last, world)) return 'ended'
  if (definition.observation === 'complete') return 'lost'
  return untilMs - last.timeMs > patienceOf(rows, definition, world) ? 'lost' : 'open'
}

function moves(row: NaiveRow): boolean {
  return row.touchpoint !== undefined || row.conversion || row.loss || row.stage !== undefined
}

function lastMover(rows: readonly NaiveRow[]): NaiveRow {
  return rows.filter(moves).at(-1) as NaiveRow
}

/** That of the last touchpoint of the journey, else the general one. */
function patienceOf(rows: readonly NaiveRow[], definition: JourneyDefinition, world: World): number {
  const general = (definition.patience as number | undefined) ?? 30 * DAY
  const place = rows.filter((row) => row.touchpoint !== undefined).at(-1)?.touchpoint
  return (world.touchpoint(place)?.patience as number | undefined) ?? general
}

function isGoodEnd(row: NaiveRow, world: World): boolean {
  return world.touchpoint(row.touchpoint)?.terminal === 'good'
}
