import type { Provider } from 'react'
import type { RingLayout } from '../../layout/circles/circles-layout.js'
import { createPartContext } from '../shell/create-part-context.js'
import type { CirclesModel } from './circles-model.js'

const model: readonly [Provider<CirclesModel | null>, () => CirclesModel] = createPartContext<CirclesModel>('Circles')
const rings: readonly [Provider<readonly RingLayout[] | null>, () => readonly RingLayout[]] =
  createPartContext<readonly RingLayout[]>('Circles')

/** Provided by `<Circles.Root>`. */
export const CirclesProvider: Provider<CirclesModel | null> = model[0]

/**
 * The whole model of the circles, for custom layers and panels: measure, layout, words, moment.
 * It stays the same while the reader points.
 * @throws JourneyError `no-root` outside `<Circles.Root>`
 */
export const useCircles: () => CirclesModel = model[1]

/** Provided by `<Circles.Root>` within the picture. */
export const MovingRingsProvider: Provider<readonly RingLayout[] | null> = rings[0]

/**
 * The rings and dots as they are just now, on their way from one moment to the next; at rest the same
 * as `useCircles().layout.rings`. The caller renders again on every frame of the way.
 * @throws JourneyError `no-root` outside the picture of `<Circles.Root>`
 */
export const useMovingRings: () => readonly RingLayout[] = rings[1]
