import { useMemo } from 'react'
import { type ActorWay, followActor } from '../../measures/circles/follow-actor.js'
import { useCircles } from './circles-context.js'

/** The way of the person who is followed; null where nobody is, or the journeys do not hold them. */
export function useFollowedWay(): ActorWay | null {
  const { shell, followed, decay } = useCircles()
  const { journeys } = shell
  return useMemo(
    () => (journeys === null || followed === null ? null : followActor(journeys, followed, { decay })),
    [journeys, followed, decay],
  )
}
