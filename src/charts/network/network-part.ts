import { type ReactElement, useMemo } from 'react'
import { createPart, type Part, type PartDrawing } from '../shell/create-part.js'
import { type NetworkModel, useNetwork } from './network-context.js'

/** The model of a network that has something to draw. */
export interface DrawnNetwork extends NetworkModel {
  readonly drawn: NonNullable<NetworkModel['drawn']>
}

/** A part of the network: nothing while the journeys are on the way. */
export function networkPart<Own = unknown>(
  draw: (model: DrawnNetwork, props: PartDrawing<Own>) => ReactElement | null,
): Part<Own> {
  return createPart<NetworkModel, Own>(useNetwork, (model, props) =>
    model.drawn === null ? null : draw({ ...model, drawn: model.drawn }, props),
  )
}

/** The model of a network that has something to draw; null while the journeys are on the way. */
export function useDrawnNetwork(): DrawnNetwork | null {
  const model = useNetwork()
  return useMemo(() => (model.drawn === null ? null : { ...model, drawn: model.drawn }), [model])
}
