import type { LoopTexts } from '../../layout/loop/loop-layout-options.js'
import type { LoopDriver, LoopMeasure, LoopMultiplier } from '../../measures/loop/loop-measure.js'
import type { Formatter } from '../common/formatter.js'
import { driverShares } from './driver-shares.js'
import type { LoopMessages, MultiplierFacts } from './loop-messages.js'

/** From here on a number is written in short: 1.2M. */
const LONG = 1e6

/**
 * The stage whose beginners the gain speaks of, where people begin elsewhere too; null where that is the
 * same, or brought people begin at several stages.
 */
export function gainBase(measure: LoopMeasure): string | null {
  const [only, ...others] = measure.gain.nextGeneration.stages
  if (only === undefined || others.length > 0) return null
  const isElsewhere = measure.stages.some(({ entered }, stage) => stage !== only && entered > 0)
  return isElsewhere ? (measure.stages[only]?.label ?? null) : null
}

/** Whom other stages than the last brought, where the last brought nobody; null where it did, or nobody was. */
export function broughtElsewhere(
  measure: LoopMeasure,
): { readonly actors: number; readonly from: readonly number[] } | null {
  const { beta } = measure.gain
  if (beta.stated || (beta.value ?? 0) > 0) return null
  const last = measure.stages.length - 1
  const others = measure.referrals.filter(({ from, actors }) => from !== last && actors > 0)
  if (others.length === 0) return null
  return {
    actors: others.reduce((sum, { actors }) => sum + actors, 0),
    from: [...new Set(others.map(({ from }) => from))].sort((a, b) => a - b),
  }
}

/** The words of the picture: names, numbers and the readout, for the layout to measure and place. */
export function loopTexts(measure: LoopMeasure, messages: LoopMessages, f: Formatter): LoopTexts {
  const { label } = messages
  const countOf = (count: number): string => (count >= LONG ? f.compact(count) : f.count(count))
  const { mouth, tail } = measure.drivers
  const shares = driverShares(measure.drivers, f)
  return {
    stages: measure.stages.map((stage) => ({ label: stage.label, value: countOf(stage.actors) })),
    rates: measure.stages.map(({ onward }) => (onward === null || onward.rate === null ? '' : f.percent(onward.rate))),
    lost: measure.stages.map((stage) => (stage.lost === 0 ? '' : label.lost(countOf(stage.lost)))),
    open: measure.stages.map((stage) => (stage.open === 0 ? '' : label.open(countOf(stage.open)))),
    midway: measure.stages.map((stage, index) =>
      index === 0 || stage.entered === 0 ? '' : label.midway(countOf(stage.entered)),
    ),
    mouth: mouth.map((driver, index) => driverText(driver, shares.mouth[index] ?? 0, messages, f)),
    tail: tail.map((driver, index) => driverText(driver, shares.tail[index] ?? 0, messages, f)),
    flow: (kind, from, to) => {
      const flow = measure.flows.find((found) => found.kind === kind && found.from === from && found.to === to)
      if (flow === undefined) return ''
      // Alone the largest of several would read as all that come again.
      const all = measure.timeToReEntry.actors
      return kind === 'reEntry' && all > flow.actors
        ? label.reEntryOf(countOf(flow.actors), countOf(all))
        : label.flow[kind](countOf(flow.actors))
    },
    otherDrivers: {
      mouth: (from) => label.otherDrivers(f.percent(shareFrom(shares.mouth, from))),
      tail: (from) => label.otherDrivers(f.percent(shareFrom(shares.tail, from))),
    },
    joint: jointText(measure, messages, f, countOf),
    readout: readoutText(measure, messages, f),
  }
}

/** How many each at the last stage brings; where it brings nobody and others do, how many these brought. */
function jointText(
  measure: LoopMeasure,
  messages: LoopMessages,
  f: Formatter,
  countOf: (count: number) => string,
): LoopTexts['joint'] {
  const { label } = messages
  const note = noteOf(measure, messages, f)
  const elsewhere = broughtElsewhere(measure)
  if (elsewhere !== null && measure.referralsKnown) {
    const value = countOf(elsewhere.actors)
    return { label: label.broughtEarlier, value, short: label.broughtEarlierShort(value), note }
  }
  const { beta } = measure.gain
  const value = beta.value === null || !measure.referralsKnown ? '' : factorText(beta.value, f)
  return {
    label: beta.stated ? label.ifEachBrings : label.eachBrings,
    value,
    short: value === '' ? '' : label.factor(value),
    note,
    ...(beta.audience && { reached: label.ofReached(countOf(beta.audience.size)) }),
  }
}

/** What share of those who begin at the mouth the last stage brought. */
function noteOf(measure: LoopMeasure, messages: LoopMessages, f: Formatter): string {
  const entered = measure.stages[0]?.entered ?? 0
  const last = measure.stages.length - 1
  const brought = measure.referrals.find(({ from, to }) => from === last && to === 0)?.actors ?? 0
  return entered > 0 && brought > 0 ? messages.label.ofNewcomers(f.percent(Math.min(1, brought / entered))) : ''
}

/** All shares from a position on, together. */
export function shareFrom(shares: readonly number[], from: number): number {
  return shares.slice(from).reduce((sum, share) => sum + share, 0)
}

function driverText(
  driver: LoopDriver,
  share: number,
  messages: LoopMessages,
  f: Formatter,
): { label: string; value: string } {
  return { label: driverName(driver, messages), value: f.percent(share) }
}

/** A driver's name; touches without channel have none. */
export function driverName(driver: LoopDriver, messages: LoopMessages): string {
  return driver.label === '' ? messages.label.noDriver : capital(driver.label)
}

/** A text with its first letter as a capital. */
export function capital(text: string): string {
  const first = text.codePointAt(0)
  if (first === undefined) return text
  const letter = String.fromCodePoint(first)
  return letter.toLocaleUpperCase() + text.slice(letter.length)
}

/** Gain, multiplier and times; where nobody recorded who brought whom, the share that came again instead. */
function readoutText(measure: LoopMeasure, { label }: LoopMessages, f: Formatter): LoopTexts['readout'] {
  const { timeToReEntry, timeToReferral, gain } = measure
  const days = (medianMs: number | null, text: (duration: string) => string): string[] =>
    medianMs === null ? [] : [text(f.duration(wholeDays(medianMs)))]
  if (!measure.referralsKnown) {
    const share = reEntryShare(measure)
    if (share === 0) return { label: label.gain, value: '–', lines: [label.noReferrals] }
    const lines = [...days(timeToReEntry.medianMs, label.medianTime), label.noReferrals]
    return { label: label.again, value: f.percent(share), lines }
  }
  return {
    label: label.gain,
    value: gain.k === null ? '–' : gainText(gain.k, f),
    lines: [
      ...label.multiplier(multiplierFacts(gain.multiplier), f),
      ...days(timeToReferral.medianMs, label.toReferral),
      ...days(timeToReEntry.medianMs, label.toReEntry),
    ],
  }
}

/** The share of all staged people that came round again. */
export function reEntryShare(measure: LoopMeasure): number {
  return measure.totals.staged > 0 ? measure.timeToReEntry.actors / measure.totals.staged : 0
}

const DAY = 86_400_000

/** A time as it is told: tenths of days say nothing from ten days on. */
export function wholeDays(ms: number): number {
  return ms >= 10 * DAY ? Math.round(ms / DAY) * DAY : ms
}

/** 0.19; small gains keep two digits that say something. */
export function gainText(k: number, f: Formatter): string {
  return f.decimal(k, k > 0 && k < 0.095 ? 3 : 2)
}

/** 3.1; 1.03; 0.04. */
export function factorText(value: number, f: Formatter): string {
  return f.decimal(value, value < 2 ? 2 : 1)
}

/** The multiplier as the messages take it. */
export function multiplierFacts(multiplier: LoopMultiplier): MultiplierFacts {
  if (multiplier.kind !== 'bounded') return multiplier
  const { value, interval } = multiplier
  return { kind: 'bounded', value, low: interval?.low ?? null, high: interval?.high ?? null }
}
