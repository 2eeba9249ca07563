/** From this share on, those under way count. */
const UNFINISHED_OVER = 0.02

/** Whether so many of so many may still change what is said of all: more than 2 %. Constant cost. */
export function isUnfinished(open: number, all: number): boolean {
  return open > UNFINISHED_OVER * all
}
