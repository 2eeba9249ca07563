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
 * The order of moments matters and is that of time. Cost: O(moments x (dots + rings)).
 */
export function seatDots(moments: readonly Int16Array[], rings: number, stride: number): DotSeats {
  const drawn = everyNth(moments[0]?.length ?? 0, stride)
  const places = moments.map((moment) => (stride === 1 ? moment : picked(moment, drawn)))
  const seats: Int32Array[] = []
  places.forEach((place, moment) => {
    seats.push(seatMoment(place, rings, places[moment - 1], seats[moment - 1]))
  })
  return { stride, drawn, rings: places, seats }
}

/** The middle of each group of `stride`. */
function everyNth(total: number, stride: number): Int32Array {
  const first = Math.floor((stride - 1) / 2)
  const drawn = new Int32Array(Math.max(0, Math.ceil((total - first) / stride)))
  for (let i = 0; i < drawn.length; i++) drawn[i] = first + i * stride
  return drawn
}

function picked(moment: Int16Array, drawn: Int32Array): Int16Array {
  const place = new Int16Array(drawn.length)
  for (let i = 0; i < drawn.length; i++) place[i] = moment[drawn[i] as number] ?? -1
  return place
}

/** Who was here and whose seat still exists keeps it; the others take what is free. */
function seatMoment(place: Int16Array, rings: number, placeBefore?: Int16Array, seatsBefore?: Int32Array): Int32Array {
  const firsts = firstSeats(place, rings)
  const taken = new Uint8Array(place.length)
  const seats = new Int32Array(place.length).fill(-1)
  if (placeBefore !== undefined && seatsBefore !== undefined) {
    for (let dot = 0; dot < place.length; dot++) {
      const ring = place[dot] as number
      if (ring < 0 || ring !== placeBefore[dot]) continue
      const seat = seatsBefore[dot] as number
      const at = (firsts[ring] as number) + seat
      if (at >= (firsts[ring + 1] as number)) continue
      taken[at] = 1
      seats[dot] = seat
    }
  }
  const free = firsts.slice()
  for (let dot = 0; dot < place.length; dot++) {
    const ring = place[dot] as number
    if (ring < 0 || seats[dot] !== -1) continue
    let at = free[ring] as number
    while (taken[at] === 1) at++
    seats[dot] = at - (firsts[ring] as number)
    free[ring] = at + 1
  }
  return seats
}

/** Seats of all rings stand one after another: per ring the place of its first, and at last their number. */
function firstSeats(place: Int16Array, rings: number): Int32Array {
  const firsts = new Int32Array(rings + 1)
  for (let dot = 0; dot < place.length; dot++) {
    const ring = place[dot] as number
    if (ring >= 0) firsts[ring + 1] = (firsts[ring + 1] as number) + 1
  }
  for (let ring = 0; ring < rings; ring++) firsts[ring + 1] = (firsts[ring + 1] as number) + (firsts[ring] as number)
  return firsts
}
