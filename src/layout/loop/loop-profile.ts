import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { HAIRLINE_PX } from './band-path.js'
import type { LoopFrame } from './loop-frame.js'
import { ease } from './polar.js'

/** One stage's place on the ring. */
export interface ProfileStage {
  readonly startRad: number
  readonly endRad: number
  readonly plateauStartRad: number
  readonly plateauEndRad: number
  readonly thicknessPx: number
  readonly isHairline: boolean
}

/** The share of a stage's arc that its two half shoulders take. */
const SHOULDERS = 0.3

/** Gives every stage the same arc, and the thickness of the actors that were ever there. */
export function loopProfile(measure: LoopMeasure, frame: LoopFrame): ProfileStage[] {
  const count = measure.stages.length
  const step = (frame.tailRad - frame.mouthRad) / Math.max(1, count)
  const half = (step * SHOULDERS) / 2
  return measure.stages.map((stage, index) => {
    const startRad = frame.mouthRad + index * step
    const endRad = startRad + step
    const trueThickness = stage.actors * frame.pxPerActor
    return {
      startRad,
      endRad,
      plateauStartRad: index === 0 ? startRad : startRad + half,
      plateauEndRad: index === count - 1 ? endRad : endRad - half,
      thicknessPx: stage.actors > 0 ? Math.max(HAIRLINE_PX, trueThickness) : 0,
      isHairline: stage.actors > 0 && trueThickness < HAIRLINE_PX,
    }
  })
}

/** The thickness of the ribbon at an angle: level on plateaus, smooth between; 0 beyond its ends. */
export function thicknessAt(profile: readonly ProfileStage[], angleRad: number): number {
  const first = profile[0]
  const last = profile.at(-1)
  if (first === undefined || last === undefined || angleRad < first.startRad || angleRad > last.endRad) return 0
  const index = profile.findIndex((stage) => angleRad <= stage.plateauEndRad)
  const stage = profile[index < 0 ? profile.length - 1 : index] as ProfileStage
  const before = profile[index - 1]
  if (before === undefined || angleRad >= stage.plateauStartRad) return stage.thicknessPx
  // Where nobody is on one side, the shoulder lies wholly on the other: an empty stage draws nothing.
  const from = before.thicknessPx === 0 ? stage.startRad : before.plateauEndRad
  const to = stage.thicknessPx === 0 ? stage.startRad : stage.plateauStartRad
  return before.thicknessPx + (stage.thicknessPx - before.thicknessPx) * ease((angleRad - from) / (to - from))
}
