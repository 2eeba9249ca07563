'use client'
import { type ReactElement, useSyncExternalStore } from 'react'
import { networkSkyEn } from '../../voice/network/sky-en.js'
import { impulseClockOf } from './impulse-clock.js'
import { useNetwork } from './network-context.js'
import { SkyButton } from './SkyButton.js'

/**
 * Pauses the impulses of a root with `Network.Impulses` in it, and lets them run on, also where they
 * rest because nobody touched the chart; for its `toolbar`. It says what a press does. Nothing where the reader wants things to stand still.
 * @throws JourneyError `no-root` outside `Network.Root` and `NetworkChart`
 */
export function NetworkImpulseButton(): ReactElement | null {
  const { shell, zoom } = useNetwork()
  const clock = impulseClockOf(zoom)
  const isRunning = useSyncExternalStore(clock.subscribe, clock.isRunning, () => false)
  const texts = shell.locale.networkSky ?? networkSkyEn
  if (!shell.moves) return null
  return (
    <div data-part="impulse-button" style={{ padding: '2px 8px' }}>
      <SkyButton theme={shell.theme} name={isRunning ? texts.pause : texts.run} onClick={clock.press}>
        {isRunning ? '❚❚' : '▶'}
      </SkyButton>
    </div>
  )
}
