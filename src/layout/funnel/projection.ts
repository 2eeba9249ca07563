/** A point of the abstract picture: u along the flow from its mouth, v across it from its centre line. */
export type FlowPoint = readonly [u: number, v: number]

/** How the abstract picture lies on the screen. */
export interface Projection {
  readonly orientation: 'horizontal' | 'vertical'
  /** Screen position of u = 0, v = 0. */
  readonly originX: number
  readonly originY: number
  /** -1 where the flow runs from right to left (horizontal) or what is lost leaves to the left (vertical). */
  readonly mirror: 1 | -1
}

/** The screen point of a flow point. Horizontal: u to the right, v down. Vertical: u down, v to the right. */
export function project(
  { orientation, originX, originY, mirror }: Projection,
  [u, v]: FlowPoint,
): { x: number; y: number } {
  return orientation === 'horizontal'
    ? { x: originX + mirror * u, y: originY + v }
    : { x: originX + mirror * v, y: originY + u }
}

/** Px steps in which coordinates are written where nothing asks for finer ones. */
const STEP = 0.01
/** Lengths are written to a thousandth of themselves, down to this one. */
const FINEST = 1e-9
const PARTS = 1000
/** A product below this is off by less than a billionth: far less than what counts as near a tie. */
const EXACT_BELOW = 1e7
const NEAR_A_TIE = 1e-6

/**
 * Writes SVG path data in screen coordinates from flow points. `finest` is the smallest length that
 * must still be told apart: a thread of 1e-7 px keeps its true area in the text of the path.
 */
export class FlowPath {
  readonly #projection: Projection
  readonly #digits: number
  readonly #scale: number
  #d = ''

  constructor(projection: Projection, finest: number = STEP * PARTS) {
    this.#projection = projection
    const step = Math.min(STEP, Math.max(finest, FINEST) / PARTS)
    this.#digits = Math.min(12, Math.ceil(-Math.log10(step)))
    this.#scale = 10 ** this.#digits
  }

  move(point: FlowPoint): this {
    return this.#write('M', point)
  }

  line(point: FlowPoint): this {
    return this.#write('L', point)
  }

  curve(a: FlowPoint, b: FlowPoint, end: FlowPoint): this {
    return this.#write('C', a, b, end)
  }

  close(): this {
    this.#d += 'Z'
    return this
  }

  toString(): string {
    return this.#d
  }

  #write(command: string, ...points: readonly FlowPoint[]): this {
    let separator = command
    for (const point of points) {
      const { x, y } = project(this.#projection, point)
      this.#d += `${separator}${this.#number(x)},${this.#number(y)}`
      separator = ','
    }
    return this
  }

  /** As `toFixed` rounds, which is asked only where a product cannot tell on which side of a tie a number lies. */
  #number(value: number): string {
    const parts = value * this.#scale
    const isClear = Math.abs(parts) < EXACT_BELOW && Math.abs(parts - Math.floor(parts) - 0.5) > NEAR_A_TIE
    return String(isClear ? Math.round(parts) / this.#scale : Number(value.toFixed(this.#digits)))
  }
}
