import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Rect } from '../rect.js'
import type { Composition } from './compose-funnel.js'
import type { FunnelBandName, FunnelLegendEntry } from './funnel-layout.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'
import { TYPE_PX } from './header-label.js'
import { type LegendPlace, legendRows } from './legend-rows.js'
import { type Profile, thicknessAt } from './profile.js'
import { type Projection, project } from './projection.js'

const STRONG = 600
const TEXT_HEIGHT = TYPE_PX.label
const PAD = 3
const SAMPLES = 9

/** The names of bands that fit on their band, each at the first stage where it does. */
export function bandNames(
  measure: FunnelMeasure,
  composition: Composition,
  projection: Projection,
  options: ResolvedFunnelLayoutOptions,
): FunnelBandName[] {
  if (options.density === 'spark') return []
  return (measure.breakdown?.bands ?? []).flatMap((band, index) => {
    const text = options.texts.band(band)
    const width = options.measureText(text, TYPE_PX.label, STRONG)
    for (let stage = 0; stage < measure.stages.length; stage++) {
      const found = placeOn(composition, projection, { stage, band: index, width })
      if (found !== null) return [{ band: index, text, ...found }]
    }
    return []
  })
}

interface Name {
  readonly stage: number
  readonly band: number
  readonly width: number
}

/** The middle of the band at the middle of the stage, if the text's box lies wholly on the band there. */
function placeOn(
  { profiles, bandProfiles, pitch, stageLength }: Composition,
  projection: Projection,
  { stage, band, width }: Name,
): Pick<FunnelBandName, 'x' | 'y' | 'box'> | null {
  const vertical = projection.orientation === 'vertical'
  const total = profiles[stage] as Profile
  const [alongFlow, across] = vertical ? [TEXT_HEIGHT, width] : [width, TEXT_HEIGHT]
  if (alongFlow + 2 * PAD > stageLength) return null
  let upper = Number.NEGATIVE_INFINITY
  let lower = Number.POSITIVE_INFINITY
  for (let k = 0; k < SAMPLES; k++) {
    const u = stageLength / 2 + alongFlow * (k / (SAMPLES - 1) - 0.5)
    const before = bandProfiles
      .slice(0, band)
      .reduce((sum, stages) => sum + thicknessAt(stages[stage] as Profile, u), 0)
    const top = before - thicknessAt(total, u) / 2
    upper = Math.max(upper, top)
    lower = Math.min(lower, top + thicknessAt(bandProfiles[band]?.[stage] as Profile, u))
  }
  if (lower - upper < across + 2 * PAD) return null
  const { x, y } = project(projection, [stage * pitch + stageLength / 2, (upper + lower) / 2])
  const box: Rect = { x: x - width / 2, y: y - TEXT_HEIGHT / 2, width, height: TEXT_HEIGHT }
  return { x, y: y + TEXT_HEIGHT * 0.36, box }
}

/** The names of bands in rows under the flow, each behind a swatch. */
export function legendOf(
  measure: FunnelMeasure,
  bands: readonly number[],
  place: LegendPlace,
  options: ResolvedFunnelLayoutOptions,
): { entries: FunnelLegendEntry[]; heightPx: number } {
  const textOf = (band: number): string => {
    const found = measure.breakdown?.bands[band]
    return found === undefined ? '' : options.texts.band(found)
  }
  const { entries, heightPx } = legendRows(bands.map(textOf), place, options)
  return { heightPx, entries: entries.map((entry, i) => ({ band: bands[i] as number, ...entry })) }
}
