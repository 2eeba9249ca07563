import { createContext, type Provider, useContext } from 'react'
import { noRoot } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'

/**
 * What the parts of one family share: a provider for its root, and the hook that reads the model
 * within it. The hook throws JourneyError `no-root` outside a root.
 *
 * @example const [FunnelModelProvider, useFunnel] = createPartContext<FunnelChartModel>('Funnel')
 */
export function createPartContext<Model>(
  family: string,
): readonly [provider: Provider<Model | null>, useModel: () => Model] {
  const context = createContext<Model | null>(null)
  const useModel = (): Model => {
    const model = useContext(context)
    if (model === null) throw new JourneyError(noRoot, family)
    return model
  }
  return [context.Provider, useModel]
}
