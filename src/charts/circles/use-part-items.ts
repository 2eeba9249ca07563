import { useEffect } from 'react'
import { useCircles } from './circles-context.js'
import type { PartItems } from './circles-model.js'

/**
 * Lets readers point at and walk to what a part draws: the items come after those of the chart, in
 * reading order. Keep `items` stable while nothing changes. For custom layers, too.
 * @throws JourneyError `no-root` outside `<Circles.Root>`
 */
export function usePartItems(part: string, items: PartItems | null): void {
  const { addItems } = useCircles()
  useEffect(() => {
    addItems(part, items)
    return () => addItems(part, null)
  }, [addItems, part, items])
}
