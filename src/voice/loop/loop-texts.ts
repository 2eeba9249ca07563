import type { LoopTexts } from '../../layout/loop/loop-layout-options.js'
import type { LoopDriver, LoopMeasure, LoopMultiplier } from '../../measures/loop/loop-measure.js'
import type { Formatter } from '../common/formatter.js'
import type { LoopMessages, MultiplierFacts } from './loop-messages.js'

/** The words of the picture: names, numbers and the readout, for the layout to measure and place. */
export function loopTexts(measure: LoopMeasure, messages: LoopMessages, f: Formatter): LoopTexts {
  const { label } = messages
  const countOf = (count: number): string => (count === 0 ? '' : f.count(count))
  const { beta } = measure.gain
  const value = beta.value === null ? '' : factorText(beta.value, f)
  return {
    stages: measure.stages.map((stage) => ({ label: stage.label, value: f.count(stage.actors) })),
    rates: measure.stages.map(({ onward }) => (onward === null || onward.rate === null ? '' : f.percent(onward.rate))),
    lost: measure.stages.map((stage) => (stage.lost === 0 ? '' : label.lost(countOf(stage.lost)))),
    open: measure.stages.map((stage) => (stage.open === 0 ? '' : label.open(countOf(stage.open)))),
    midway: measure.stages.map((stage, index) =>
      index === 0 || stage.entered === 0 ? '' : label.midway(countOf(stage.entered)),
    ),
    mouth: measure.drivers.mouth.map((driver) => driverText(driver, messages, f)),
    tail: measure.drivers.tail.map((driver) => driverText(driver, messages, f)),
    otherDrivers: {
      mouth: label.otherDrivers(f.percent(restShare(measure.drivers.mouth))),
      tail: label.otherDrivers(f.percent(restShare(measure.drivers.tail))),
    },
    joint: { label: label.eachBrings, value, short: value === '' ? '' : label.factor(value) },
    readout: {
      label: label.gain,
      value: measure.gain.k === null ? '–' : gainText(measure.gain.k, f),
      lines: readoutLines(measure, messages, f),
    },
  }
}

/** The share of the drivers that a layout with five drawn apart puts together; a text for any layout. */
function restShare(drivers: readonly LoopDriver[]): number {
  return drivers.slice(5).reduce((sum, driver) => sum + driver.share, 0)
}

function driverText(driver: LoopDriver, messages: LoopMessages, f: Formatter): { label: string; value: string } {
  return { label: driverName(driver, messages), value: f.percent(driver.share) }
}

/** A driver's name; touches without channel have none. */
export function driverName(driver: LoopDriver, messages: LoopMessages): string {
  return driver.label === '' ? messages.label.noDriver : capital(driver.label)
}

function capital(text: string): string {
  const first = text.codePointAt(0)
  if (first === undefined) return text
  const letter = String.fromCodePoint(first)
  return letter.toLocaleUpperCase() + text.slice(letter.length)
}

function readoutLines(measure: LoopMeasure, messages: LoopMessages, f: Formatter): string[] {
  const { timeToReEntry, timeToReferral, gain } = measure
  const lines = [messages.label.multiplier(multiplierFacts(gain.multiplier), f)]
  if (timeToReferral.medianMs !== null)
    lines.push(messages.label.toReferral(f.duration(wholeDays(timeToReferral.medianMs))))
  if (timeToReEntry.medianMs !== null)
    lines.push(messages.label.toReEntry(f.duration(wholeDays(timeToReEntry.medianMs))))
  return lines
}

const DAY = 86_400_000

/** Tenths of days say nothing from ten days on. */
function wholeDays(ms: number): number {
  return ms >= 10 * DAY ? Math.round(ms / DAY) * DAY : ms
}

/** 0.19; small gains keep two digits that say something. */
export function gainText(k: number, f: Formatter): string {
  return f.decimal(k, k > 0 && k < 0.095 ? 3 : 2)
}

/** 3.1; 0.04. */
export function factorText(value: number, f: Formatter): string {
  return f.decimal(value, value < 1 ? 2 : 1)
}

/** The multiplier as the messages take it. */
export function multiplierFacts(multiplier: LoopMultiplier): MultiplierFacts {
  if (multiplier.kind !== 'bounded') return multiplier
  const { value, interval } = multiplier
  return { kind: 'bounded', value, low: interval?.low ?? null, high: interval?.high ?? null }
}
