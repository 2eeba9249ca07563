import { faded } from './faded.js'
import type { NetworkPainting } from './paint-network.js'

/**
 * Fills a canvas with the ground, the sky over it and the soft field of entry, as `NetworkGround` draws them: under the
 * picture, so that nothing lies over its light. Leaves the canvas's transform changed.
 */
export function paintGround(
  context: CanvasRenderingContext2D,
  { layout, theme, colors, ratio }: Omit<NetworkPainting, 'view'>,
): void {
  const { width, height, goal, start } = layout
  const isNight = theme.scheme === 'dark'
  context.globalAlpha = 1
  context.setTransform(ratio * width, 0, 0, ratio * height, 0, 0)
  context.fillStyle = colors.ground
  context.fillRect(0, 0, 1, 1)
  if (layout.dendrites.some((way) => way.kind === 'conversion')) {
    const [x, y] = [start.isRound ? 0.5 : goal.x > width / 2 ? 0.78 : 0.22, 0.47]
    const sky = context.createRadialGradient(x, y, 0, x, y, 0.62)
    const [color, ...shares] = isNight ? ([colors.light, 0.085, 0.03] as const) : ([colors.wash, 0.55, 0.25] as const)
    fade(sky, color, [...shares, 0])
    fill(context, sky)
  }
  const strongest = isNight ? 0.34 : 0.2
  if (start.isRound) {
    const field = context.createRadialGradient(0.5, 0.5, 0, 0.5, 0.5, 0.72)
    field.addColorStop(0.62, faded(colors.cell, 0))
    field.addColorStop(1, faded(colors.cell, strongest))
    fill(context, field)
    return
  }
  const [near, far] = [start.field.x / width, (start.field.x + start.field.width) / width]
  const field =
    goal.x > width / 2 ? context.createLinearGradient(near, 0, far, 0) : context.createLinearGradient(far, 0, near, 0)
  fade(field, colors.cell, [strongest, strongest * 0.3, 0])
  context.fillStyle = field
  context.fillRect(near, 0, far - near, 1)
}

/** Even steps from the first share of a colour to the last. */
function fade(gradient: CanvasGradient, color: string, shares: readonly number[]): void {
  shares.forEach((share, i) => {
    gradient.addColorStop(i / (shares.length - 1), faded(color, share))
  })
}

function fill(context: CanvasRenderingContext2D, paint: CanvasGradient): void {
  context.fillStyle = paint
  context.fillRect(0, 0, 1, 1)
}
