'use client'
import { type CSSProperties, type ReactElement, useSyncExternalStore } from 'react'
import { CLOSEST, viewAfterKey, WHOLE } from '../../interaction/zoom-view.js'
import { FONT_PX } from '../../theme/type-scale.js'
import { networkSkyEn } from '../../voice/network/sky-en.js'
import { useNetwork } from './network-context.js'
import { SkyButton } from './SkyButton.js'
import { aimOf, glide } from './zoom-gestures.js'

/**
 * Buttons that come nearer, go back and show everything; for the `toolbar` of a root with
 * `Network.Zoom` in it.
 * @throws JourneyError `no-root` outside `Network.Root` and `NetworkChart`
 */
export function NetworkZoomButtons(): ReactElement {
  const { shell, zoom } = useNetwork()
  const { theme, plot, moves, formatter } = shell
  const texts = shell.locale.networkSky ?? networkSkyEn
  const { k } = useSyncExternalStore(zoom.subscribe, zoom.get, () => WHOLE)
  const press = (key: '+' | '-' | '0'): void => {
    const next = viewAfterKey(aimOf(zoom), { key, toggle: false }, plot)
    if (next !== null) glide(zoom, next, moves)
  }
  return (
    <div data-part="zoom-buttons" style={BAR}>
      <SkyButton theme={theme} name={texts.zoomIn} isIdle={k >= CLOSEST} onClick={() => press('+')}>
        +
      </SkyButton>
      <SkyButton theme={theme} name={texts.zoomOut} isIdle={k <= 1} onClick={() => press('-')}>
        −
      </SkyButton>
      <SkyButton theme={theme} name={texts.showAll} isIdle={k <= 1} onClick={() => press('0')}>
        ⤢
      </SkyButton>
      <output style={{ color: theme.paint.inkQuiet }}>{k > 1 ? texts.zoomed(k, formatter) : texts.wheelHint}</output>
    </div>
  )
}

const BAR: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  padding: '2px 8px',
  fontSize: FONT_PX.label,
}
