import { seededRandom } from '../foundation/seeded-random.js'
import { drawName } from './draws.js'
import { drawArrival, YEAR_END_MS } from './grocery-calendar.js'
import { firstTouches } from './grocery-habits.js'
import { type Beginning, type GroceryPerson, walkPerson } from './grocery-person.js'
import { groceryProspect } from './grocery-prospect.js'

/**
 * Generates `actors` people: the prospect first, then those who come by themselves and those whom
 * an earlier one told of the grocery, as they fall due. Cost: linear in the touches.
 */
export function groceryPeople(seed: number, actors: number): readonly GroceryPerson[] {
  const random = seededRandom(seed)
  const people: GroceryPerson[] = actors > 0 ? [groceryProspect()] : []
  const invited: Beginning[] = []
  while (people.length < actors) {
    const begin = invited.shift() ?? { timeMs: drawArrival(random), touchpoint: drawName(random, firstTouches) }
    const person = walkPerson(random, begin)
    people.push(person)
    for (const timeMs of person.newcomersMs) {
      if (timeMs < YEAR_END_MS) invited.push({ timeMs, touchpoint: 'share', referrer: person })
    }
  }
  return people
}
