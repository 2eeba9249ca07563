import type { ChartItem, Fact } from '../../interaction/chart-item.js'
import type { FunnelStageShape } from '../../layout/funnel/funnel-layout.js'
import type { FunnelBand, FunnelBreakdown } from '../../measures/funnel/funnel-measure.js'
import { rateOf } from '../../measures/statistics/wilson.js'
import { bandName, sureRate } from '../../voice/funnel/funnel-table.js'
import { countedBy, funnelTerms } from '../../voice/funnel/funnel-terms.js'
import { type ItemWords, lateItem } from '../shell/late-item.js'
import type { FunnelItemSource } from './funnel-items.js'
import { bandKeys, bandRef, funnelKey } from './funnel-refs.js'
import { factsOf, spokenWith, to } from './item-facts.js'

/** A band in its breakdown. */
interface Place {
  readonly breakdown: FunnelBreakdown
  readonly band: FunnelBand
  readonly index: number
  readonly keys: readonly string[]
}

/**
 * One item per band, which the walker reaches with the key `b`, and one per band and stage: up and down lead from
 * band to band, along the flow from stage to stage within the band.
 */
export function bandItems(source: FunnelItemSource): ChartItem[] {
  const { breakdown } = source.measure
  if (breakdown === null) return []
  const keys = bandKeys(breakdown)
  return breakdown.bands.flatMap((band, index) => {
    const place = { breakdown, band, index, keys }
    const shapes = source.layout.stages.filter((shape) => (band.arrivals[shape.index] ?? 0) > 0)
    return [wholeItem(place, shapes, source), ...shapes.map((_, at) => stageItem(place, shapes, at, source))]
  })
}

function wholeItem(place: Place, shapes: readonly FunnelStageShape[], source: FunnelItemSource): ChartItem {
  const { layout, measure } = source
  const { breakdown, band, index, keys } = place
  const most = Math.max(...shapes.map((shape) => band.arrivals[shape.index] ?? 0))
  const at = shapes.find((shape) => band.arrivals[shape.index] === most)
  const [on] = along(source)
  return lateItem(
    {
      key: keys[index] ?? '',
      ref: bandRef(breakdown, index),
      anchor: at?.centre ?? { x: layout.widthPx / 2, y: layout.heightPx / 2 },
      focus: { kind: 'path', d: at?.bands[index]?.d ?? '' },
    },
    () => wholeWords(place, source),
    () => ({
      moves: { ...betweenBands(place, keys, source), ...to(on, shapes[0] && keyAt(place, shapes[0])) },
      related: measure.stages.map(({ stage }) => funnelKey({ kind: 'stage', stage: stage.id })),
    }),
  )
}

/** A band where it passes a stage. Chosen, it is the band. */
function stageItem(place: Place, shapes: readonly FunnelStageShape[], at: number, source: FunnelItemSource): ChartItem {
  const { breakdown, index, keys } = place
  const shape = shapes[at] as FunnelStageShape
  const [on, back] = along(source)
  const [next, before] = [shapes[at + 1], shapes[at - 1]]
  return lateItem(
    {
      key: keyAt(place, shape),
      ref: bandRef(breakdown, index),
      anchor: shape.centre,
      focus: { kind: 'path', d: shape.bands[index]?.d ?? '' },
    },
    () => stageWords(place, shape.index, source),
    () => ({
      moves: {
        ...betweenBands(place, keys, source),
        ...to(on, next && keyAt(place, next)),
        ...to(back, before === undefined ? keys[index] : keyAt(place, before)),
      },
      related: [],
    }),
  )
}

function keyAt({ keys, index }: Place, { id }: FunnelStageShape): string {
  return `${keys[index]} ${funnelKey(id)}`
}

/** The arrows that lead on and back along the flow. */
function along({ layout, direction }: FunnelItemSource): readonly ['right' | 'left' | 'down', 'left' | 'right' | 'up'] {
  if (layout.orientation === 'vertical') return ['down', 'up']
  return direction === 'rtl' ? ['left', 'right'] : ['right', 'left']
}

/** Across the flow, to the bands beside this one. */
function betweenBands(
  { index }: Place,
  keys: readonly string[],
  { layout, direction }: FunnelItemSource,
): ChartItem['moves'] {
  const across = direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const [before, after] = layout.orientation === 'vertical' ? across : (['up', 'down'] as const)
  return { ...to(before, keys[index - 1]), ...to(after, keys[index + 1]) }
}

function wholeWords(
  { breakdown, band }: Place,
  { measure, messages, common, formatter: f }: FunnelItemSource,
): ItemWords {
  const value = bandName(band, messages, f)
  const { dimension } = breakdown
  const said = messages.item.band({ value, dimension, journeys: band.journeys, counted: countedBy(measure) }, f)
  const converted = sureRate(rateOf(band.converted, band.journeys), common, f)
  const facts = factsOf([
    [funnelTerms(measure, messages).journeys, f.count(band.journeys)],
    ...measure.stages.flatMap((_, stage) => stageFacts(band, stage, { measure, messages, common, formatter: f })),
    [messages.term.converted, `${f.count(band.converted)} · ${converted}`],
  ])
  return { label: spokenWith(said, facts.slice(1), f), title: value, facts }
}

function stageWords({ band }: Place, stage: number, source: FunnelItemSource): ItemWords {
  const { measure, messages, formatter: f } = source
  const value = bandName(band, messages, f)
  const facts: Fact[] = factsOf(stageFacts(band, stage, source))
  return {
    label: spokenWith(value, facts, f),
    title: f.labelled(value, measure.stages[stage]?.stage.label ?? ''),
    facts,
  }
}

/** How many of a band came to a stage and, behind the first, which share of the stage before that is. */
function stageFacts(
  band: FunnelBand,
  stage: number,
  { measure, messages, common, formatter: f }: Pick<FunnelItemSource, 'measure' | 'messages' | 'common' | 'formatter'>,
): (readonly [string, string | false])[] {
  const label = measure.stages[stage]?.stage.label ?? ''
  const rate = band.previousRates[stage] ?? null
  return [
    [label, f.count(band.arrivals[stage] ?? 0)],
    [`${label} · ${messages.term.previousCount}`, rate?.rate != null && sureRate(rate, common, f)],
  ]
}
