import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { type LoopFrame, loopFrame } from './loop-frame.js'
import { type JointProfile, jointProfile } from './loop-joint.js'
import type { ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import { loopProfile, type ProfileStage, thicknessAt } from './loop-profile.js'
import { TURN } from './polar.js'

/** What every step of the layout starts from. */
export interface LoopPlan {
  readonly measure: LoopMeasure
  readonly options: ResolvedLoopLayoutOptions
  readonly frame: LoopFrame
  readonly profile: readonly ProfileStage[]
  readonly joint: JointProfile
}

/** Frame, thickness and joint of a loop. */
export function loopPlan(measure: LoopMeasure, options: ResolvedLoopLayoutOptions): LoopPlan {
  const frame = loopFrame(measure, options)
  const profile = loopProfile(measure, frame)
  return { measure, options, frame, profile, joint: jointProfile(measure, profile, frame) }
}

/** The edges of what is drawn on the centre line, ribbon and joint alike, as offsets from it; beyond open ends, of nothing. */
export function edgesAt({ frame, profile, joint }: LoopPlan, turn: number): { inner: number; outer: number } {
  if (frame.isOpen && (turn < frame.mouthRad || turn > frame.mouthRad + TURN))
    return { inner: Infinity, outer: -Infinity }
  const share = (turn - frame.tailRad) / (TURN + frame.mouthRad - frame.tailRad)
  const isJoint = share > 0 && share <= 1 && joint.isClosed
  const half = (isJoint ? joint.thicknessAt(share) : thicknessAt(profile, turn)) / 2
  const middle = isJoint ? joint.offsetAt(share) : 0
  return { inner: middle - half, outer: middle + half }
}
