/** Per moment, per dot: its seat within its ring, or -1 where it stands in none. */
export interface DotSeats {
  /** Every how many-th dot of the sample is drawn. */
  readonly stride: number
  /** Positions of the drawn dots in the sample. */
  readonly drawn: Int32Array
  /** Per moment, per drawn dot: its ring (-1 or less: in none). */
  readonly rings: readonly Int16Array[]
  /** Per moment, per drawn dot: its seat. */
  readonly seats: readonly Int32Array[]
}

/**
 * Seats the dots through all moments so that whoever stays in a ring keeps its seat. A newcomer takes
 * the lowest free seat; where a ring shrinks, only those on seats that no longer exist move, to the
 * lowest free ones. At each moment the seats of a ring of n dots are exactly 0 to n - 1.
 * The order of moments matters and is that of time. Cost: O(moments x dots).
 */
export function seatDots(moments: readonly Int16Array[], rings: number, stride: number): DotSeats {
  const total = moments[0]?.length ?? 0
  const drawn: number[] = []
  for (let dot = Math.floor((stride - 1) / 2); dot < total; dot += stride) drawn.push(dot)
  const places = moments.map((moment) => Int16Array.from(drawn, (dot) => moment[dot] ?? -1))
  const taken: number[][] = Array.from({ length: rings }, () => [])
  const seats: Int32Array[] = []
  for (const place of places) seats.push(seatMoment(place, seats.at(-1) ?? null, taken))
  return { stride, drawn: Int32Array.from(drawn), rings: places, seats }
}

/** `taken` holds per ring the dot on each seat, and is brought up to date. */
function seatMoment(place: Int16Array, before: Int32Array | null, taken: number[][]): Int32Array {
  const seats = new Int32Array(place.length).fill(-1)
  const members: number[][] = taken.map(() => [])
  place.forEach((ring, dot) => {
    members[ring]?.push(dot)
  })
  members.forEach((dots, ring) => {
    const last = taken[ring] ?? []
    const next = new Array<number>(dots.length).fill(-1)
    const homeless: number[] = []
    for (const dot of dots) {
      const seat = before?.[dot] ?? -1
      if (seat >= 0 && seat < next.length && last[seat] === dot) next[seat] = dot
      else homeless.push(dot)
    }
    let free = 0
    for (const dot of homeless) {
      while (next[free] !== -1) free++
      next[free] = dot
    }
    next.forEach((dot, seat) => {
      seats[dot] = seat
    })
    taken[ring] = next
  })
  return seats
}
