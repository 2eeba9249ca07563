'use client'
import { type CSSProperties, type ReactElement, useSyncExternalStore } from 'react'
import { CLOSEST, viewAfterKey, WHOLE } from '../../interaction/zoom-view.js'
import { FONT_PX } from '../../theme/type-scale.js'
import { networkSkyEn } from '../../voice/network/sky-en.js'
import { useNetwork } from './network-context.js'
import { glide } from './zoom-gestures.js'

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
  const button = (key: '+' | '-' | '0', sign: string, name: string, disabled: boolean): ReactElement => (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-disabled={disabled}
      style={{
        ...BUTTON,
        borderColor: theme.paint.surfaceLine,
        color: disabled ? theme.paint.inkQuiet : theme.paint.ink,
      }}
      onClick={() => {
        const next = viewAfterKey(zoom.live(), { key, toggle: false }, plot)
        if (next !== null) glide(zoom, next, moves)
      }}
    >
      {sign}
    </button>
  )
  return (
    <div data-part="zoom-buttons" style={BAR}>
      {button('+', '+', texts.zoomIn, k >= CLOSEST)}
      {button('-', '−', texts.zoomOut, k <= 1)}
      {button('0', '⤢', texts.showAll, k <= 1)}
      <output style={{ color: theme.paint.inkQuiet }}>
        {k > 1 ? texts.zoomed(Math.round(k * 10) / 10, formatter) : texts.wheelHint}
      </output>
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
const BUTTON: CSSProperties = {
  minWidth: 28,
  minHeight: 28,
  padding: 0,
  border: '1px solid',
  borderRadius: 4,
  background: 'transparent',
  font: 'inherit',
  fontSize: FONT_PX.text,
  cursor: 'pointer',
}
