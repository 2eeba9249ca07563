import type { Random } from '../foundation/seeded-random.js'
import { drawCount, drawName, drawSkewed } from './draws.js'
import { DAY_MS, SHOCK_END_MS, SHOCK_START_MS, wakingMinute, YEAR_END_MS } from './grocery-calendar.js'
import type { GroceryTouchpoint } from './grocery-definition.js'
import {
  afterPurchase,
  doubtTouches,
  type GroceryStep,
  habits,
  newcomersPerRecommendation,
  returnTouches,
} from './grocery-habits.js'
import { ringOf } from './grocery-lookup.js'
import { plantedTruth } from './planted-truth.js'

/** What a person uses to go online. */
export type GroceryDevice = 'phone' | 'computer' | 'tablet'

/** One thing that happened. Without touchpoint it is a purchase. */
export interface GroceryTouch {
  readonly timeMs: number
  readonly touchpoint?: GroceryTouchpoint
  /** Missing in the store. */
  readonly device?: GroceryDevice
  /** What the basket cost, EUR. */
  readonly value?: number
}

/** Somebody generated: no real person stands behind it. */
export interface GroceryPerson {
  readonly referrer?: GroceryPerson
  readonly touches: readonly GroceryTouch[]
  /** When those whom this person told of the grocery first come. */
  readonly newcomersMs: readonly number[]
}

/** How a walk begins. */
export interface Beginning {
  readonly timeMs: number
  readonly touchpoint: GroceryTouchpoint
  readonly referrer?: GroceryPerson
}

/** A walk under way. */
interface Walk {
  readonly random: Random
  readonly touches: GroceryTouch[]
  readonly newcomersMs: number[]
  readonly shockMs: number
  timeMs: number
  ring: number
  device: GroceryDevice
  /** A planted path that is being followed. */
  plan: readonly GroceryStep[]
  /** Touches to come in doubt. */
  doubt: number
  shockOver: boolean
}

const TOUCHES_AT_MOST = 80
const CUSTOMER_RING = 3
const LEAD_RING = 2
/** Those on a planted path seldom leave it. */
const LOSS_ON_PLAN = 0.07
const DEVICES = { phone: 52, computer: 36, tablet: 12 } as const

/** Lives one person's year from the first touch to the end of observation. */
export function walkPerson(random: Random, beginning: Beginning): GroceryPerson {
  const walk = beginWalk(random, beginning)
  let step: GroceryStep | 'gone' = beginning.touchpoint
  walk.plan = planFrom(walk, step, beginning.referrer === undefined ? 0.22 : 0.19)
  while (step !== 'gone' && walk.timeMs < YEAR_END_MS && walk.touches.length < TOUCHES_AT_MOST) {
    happen(walk, step)
    step = decide(walk, step)
  }
  const { touches, newcomersMs } = walk
  const { referrer } = beginning
  return referrer === undefined ? { touches, newcomersMs } : { referrer, touches, newcomersMs }
}

function beginWalk(random: Random, beginning: Beginning): Walk {
  return {
    random,
    touches: [],
    newcomersMs: [],
    shockMs: wakingMinute(SHOCK_START_MS + random() * (SHOCK_END_MS - SHOCK_START_MS - DAY_MS)),
    timeMs: beginning.timeMs,
    ring: 0,
    device: drawName(random, DEVICES),
    plan: [],
    doubt: 0,
    shockOver: beginning.timeMs >= SHOCK_END_MS,
  }
}

function happen(walk: Walk, step: GroceryStep): void {
  if (step === 'purchase') buy(walk)
  else meet(walk, step)
}

function meet(walk: Walk, step: GroceryTouchpoint): void {
  const ring = ringOf(step)
  if (ring >= 0) walk.ring = ring
  if (step === 'store') walk.touches.push({ timeMs: walk.timeMs, touchpoint: step })
  else walk.touches.push({ timeMs: walk.timeMs, touchpoint: step, device: takeDevice(walk) })
  if (step === 'recommendation') tellFriends(walk)
}

function buy(walk: Walk): void {
  walk.ring = CUSTOMER_RING
  const value = Math.round(drawSkewed(walk.random, 1400, 14_000)) / 100
  const { timeMs } = walk
  const inStore = walk.touches.at(-1)?.touchpoint === 'store'
  walk.touches.push(inStore ? { timeMs, value } : { timeMs, value, device: walk.device })
}

/** One touch in five happens on another device than the one before. */
function takeDevice(walk: Walk): GroceryDevice {
  if (walk.touches.length > 0 && walk.random() < 0.2) walk.device = drawName(walk.random, DEVICES)
  return walk.device
}

function tellFriends(walk: Walk): void {
  const friends = drawCount(walk.random, newcomersPerRecommendation)
  for (let i = 0; i < friends; i++) {
    walk.newcomersMs.push(wakingMinute(walk.timeMs + DAY_MS * drawSkewed(walk.random, 0.3, 14)))
  }
}

/** Moves the clock on and says what happens then; the scandal breaks into whatever was intended. */
function decide(walk: Walk, step: GroceryStep): GroceryStep | 'gone' {
  const beforeMs = walk.timeMs
  const intended = step === 'purchase' ? afterBuying(walk) : onward(walk, step)
  if (walk.shockOver || walk.timeMs <= walk.shockMs || beforeMs >= walk.shockMs) return intended
  walk.shockOver = true
  const isClose = walk.ring >= LEAD_RING && walk.random() < (intended === 'gone' ? 0.3 : 0.6)
  return isClose ? readScandal(walk) : intended
}

function readScandal(walk: Walk): GroceryStep {
  walk.timeMs = walk.shockMs
  walk.plan = []
  walk.doubt = 2 + drawCount(walk.random, [3, 3, 2])
  return 'scandal'
}

function afterBuying(walk: Walk): GroceryStep | 'gone' {
  const step = drawName(walk.random, afterPurchase)
  if (step === 'gone') return leave(walk)
  wait(walk, step === 'delivery' ? drawSkewed(walk.random, 0.8, 4) : drawSkewed(walk.random, 2, 24))
  walk.plan = step === 'purchase' ? [] : planFrom(walk, step, 0.24)
  return step
}

function onward(walk: Walk, touchpoint: GroceryTouchpoint): GroceryStep | 'gone' {
  const onPlan = walk.plan.length > 0
  if (walk.random() < (onPlan ? LOSS_ON_PLAN : habits[touchpoint].loss)) return fallSilent(walk)
  wait(walk, walk.doubt > 0 ? drawSkewed(walk.random, 4, 26) : drawSkewed(walk.random, 0.02, 24))
  return onPlan ? nextOnPlan(walk) : wander(walk, touchpoint)
}

function nextOnPlan(walk: Walk): GroceryStep {
  const [step, ...rest] = walk.plan
  walk.plan = rest
  return step ?? 'purchase'
}

function wander(walk: Walk, touchpoint: GroceryTouchpoint): GroceryStep {
  if (walk.doubt === 0) return drawName(walk.random, habits[touchpoint].next)
  walk.doubt -= 1
  return drawName(walk.random, doubtTouches)
}

/** Silent for longer than any patience of the sample; one in five comes back, often by a reminder. */
function fallSilent(walk: Walk): GroceryStep | 'gone' {
  walk.plan = []
  if (walk.random() > 0.21) return leave(walk)
  wait(walk, 34 + drawSkewed(walk.random, 0, 100))
  const step = drawName(walk.random, returnTouches)
  walk.plan = planFrom(walk, step, 0.4)
  return step
}

/** The rest of a planted path that begins at `step`, and then the purchase, with a certain chance. */
function planFrom(walk: Walk, step: GroceryStep, chance: number): readonly GroceryStep[] {
  const path = plantedTruth.brightPaths.find(({ touchpoints }) => touchpoints[0] === step)
  if (path === undefined || walk.random() >= chance) return []
  return [...path.touchpoints.slice(1), 'purchase']
}

function wait(walk: Walk, days: number): void {
  walk.timeMs = wakingMinute(walk.timeMs + days * DAY_MS)
}

function leave(walk: Walk): 'gone' {
  walk.timeMs = YEAR_END_MS
  return 'gone'
}
