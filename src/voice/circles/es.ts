import { capital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import { nounsEs } from '../common/nouns-es.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'
import { signed } from './signed.js'

const LONG_UNITS = { decade: 'década', century: 'siglo' } as const

const SCALES = {
  area: 'Un anillo es tan grande como el número de personas que hay en él.',
  log: 'El área de un anillo crece con el logaritmo del número de personas que hay en él.',
  equal: 'Esquema: todos los anillos tienen el mismo grosor, sea cual sea su número de personas.',
} as const

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return 'en un ángulo sin significado'
  return hasAngle ? `con el ángulo y el color de su ${by}` : `con el color de su ${by}, en un ángulo sin significado`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? 'En la abertura, las flechas continuas van hacia dentro y las discontinuas, hacia fuera.'
      : hasInward
        ? 'En la abertura, las flechas continuas van hacia dentro.'
        : 'En la abertura, las flechas discontinuas van hacia fuera.'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['La flecha rayada: pérdidas explícitas.'] : []),
    ...(hasArcs ? ['Los arcos saltan un anillo.'] : []),
    ...(hasJumpsInCrossings
      ? ['«Entran» y «salen» cuentan cruces de un límite: un salto es un solo movimiento, pero cruza varios.']
      : []),
  ]
}

/** The circles in Spanish. */
export const circlesEs: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['El disco rayado es donde hubo personas.'] : []),
      ...(facts.dotsShown
        ? [
            facts.actorsPerDot === 1
              ? `Un punto es una persona, ${angle(facts)}.`
              : `Un punto representa ${f.plural(facts.actorsPerDot, nounsEs.people)}, ${angle(facts)}.`,
          ]
        : []),
      ...trafficKey(facts),
      ...(facts.hasTicks
        ? ['Las marcas del centro son personas que convirtieron, más largas si fueron dos veces o más.']
        : []),
    ].join(' '),
  summary: (facts, f) =>
    [
      `Círculos de conversión, desde el anillo exterior hacia dentro: ${f.list(facts.rings.map(({ name, people }) => `${name} ${f.count(people)}`))}.`,
      `En un anillo: ${f.count(facts.members)} de ${f.plural(facts.actors, nounsEs.people)}${facts.outside > 0 ? `; aún no vistas en ninguno: ${f.count(facts.outside)}` : ''}${facts.left > 0 ? `; explícitamente perdidas: ${f.count(facts.left)}` : ''}.`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? 'En todo el tiempo' : `Período: ${facts.period}`}, ${f.plural(facts.inward, nounsEs.moves)} hacia dentro y ${f.count(facts.outward)} hacia fuera.`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? 'Nadie convirtió.'
              : `Convirtieron una vez ${f.plural(facts.once, nounsEs.people)}, dos veces ${f.count(facts.twice)}, tres veces o más ${f.count(facts.thrice)}.`,
          ]
        : []),
      ...(facts.meanConviction === null
        ? []
        : [`La convicción media es de ${f.decimal(facts.meanConviction, 2)} sobre 1.`]),
      ...(facts.gravity === null ? [] : [`La gravedad es de ${signed(facts.gravity, f)}.`]),
    ].join(' '),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `semana del ${f.date(startMs)}`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `T${quarterOf(startMs)} ${yearText(startMs, f)}`
    if (unit === 'year') return yearText(startMs, f)
    return `${LONG_UNITS[unit]} desde ${f.month(startMs)}`
  },
  numberedPeriod: (number, f) => `período ${f.count(number)}`,
  wholeTime: 'todo el tiempo',
  wholeTimeShort: 'Todo el tiempo',
  inward: (count, f) => f.plural(count, { one: '{n} entra', other: '{n} entran' }),
  outward: (count, f) => f.plural(count, { one: '{n} sale', other: '{n} salen' }),
  entered: (count, f) => f.plural(count, { one: '{n} llegó', other: '{n} llegaron' }),
  left: (count, f) => f.plural(count, { one: '{n} se fue', other: '{n} se fueron' }),
  straightHere: (count, f) => `directamente aquí: ${f.count(count)}`,
  cohort: 'momento del primer contacto',
  moves: (count, f) => f.plural(count, nounsEs.moves),
  cycles: (once, twice, thrice, f) =>
    `Convirtieron una vez ${f.count(once)} · dos ${f.count(twice)} · más ${f.count(thrice)}`,
  table: {
    caption: (period) => `Personas por anillo y sus movimientos: ${period}`,
    ring: 'Anillo',
    people: 'Personas',
    share: 'Proporción',
    conviction: 'Convicción',
    entered: 'Vistas aquí por primera vez',
    inward: 'Movimientos hacia dentro hasta aquí',
    outward: 'Movimientos hacia fuera hasta aquí',
    crossedInward: 'Cruces hacia dentro, límite exterior',
    crossedOutward: 'Cruces hacia fuera, límite exterior',
    left: 'Perdidas desde aquí',
    atStart: 'Aquí al principio',
    movedInward: 'De ellas, hacia dentro',
    held: 'De ellas, se quedaron',
    movedOutward: 'De ellas, hacia fuera',
    outside: 'Aún en ningún anillo',
    gone: 'Explícitamente perdidas',
  },
  item: {
    ring: (name, people, share, f) =>
      `${name}: ${f.plural(people, nounsEs.people)}${share === null ? '' : `, el ${f.percent(share)} de las que están en los anillos`}.`,
    boundaryTitle: (from, to) => `${from} → ${to}`,
    crossing: (from, to, count, f) =>
      `El límite de ${from} a ${to} se cruzó ${f.plural(count, { one: '{n} vez', many: '{n} de veces', other: '{n} veces' })}.`,
    crossings: 'Cruces',
    steps: 'Por pasos de un anillo',
    move: (from, to, count, f) => `${f.plural(count, nounsEs.moves)} de ${from} a ${to}.`,
    enterTitle: (ring) => `Vistas por primera vez en ${ring}`,
    enter: (ring, count, f) =>
      `${f.plural(count, nounsEs.people)} ${f.plural(count, { one: 'vista', other: 'vistas' })} por primera vez en ${ring}.`,
    leaveTitle: 'Explícitamente perdidas',
    leave: (count, f) =>
      `${f.plural(count, { one: '{n} pérdida explícita', many: '{n} de pérdidas explícitas', other: '{n} pérdidas explícitas' })}, desde cualquier anillo.`,
    people: 'Personas',
    shareInside: 'De las que están en los anillos',
    conviction: 'Convicción, de 0 a 1',
    firstHere: 'Vistas aquí por primera vez',
    cameInward: 'Movimientos hacia dentro hasta aquí',
    cameOutward: 'Movimientos hacia fuera hasta aquí',
    moves: 'Movimientos',
    jumpsAcross: 'Por saltos de varios anillos',
    ofThoseAtStart: (count, f) =>
      f.plural(count, {
        one: 'De la {n} que estaba aquí al principio',
        other: 'De las {n} que estaban aquí al principio',
      }),
    movedInward: 'hacia dentro',
    held: 'se quedaron',
    movedOutward: 'hacia fuera',
    lost: 'explícitamente perdidas',
    jump: 'Salto de varios anillos',
  },
  timeline: {
    label: 'Tiempo',
    play: 'Reproducir',
    pause: 'Pausa',
    value: (period, inward, outward, f) =>
      inward === null || outward === null ? period : `${period}: ${inwardOutward(inward, outward, f)}`,
    event: (label, date) => `${label}, ${date}`,
  },
  noStages: {
    title: 'No hay anillos que dibujar',
    hint: 'Los recorridos no tienen etapas. Indique una columna de etapa o dé a cada punto de contacto la suya.',
  },
  nobodyInside: {
    title: 'No hay nadie en un anillo',
    hint: 'Ningún contacto lleva una de las etapas: aún no se ha visto a nadie en un anillo.',
  },
  guessedFromTotals:
    'Dibujado a partir de totales: los puntos muestran cuántos, no quiénes, y no pueden seguirse en el tiempo.',
  partialPeriod: 'Este período se observó solo en parte.',
  tooThin: (rings, others, f) =>
    `Demasiado delgados aquí para mostrar puntos: ${f.list([...rings, ...(others > 0 ? [f.plural(others, { one: '{n} anillo más', other: '{n} anillos más' })] : [])])}.`,
  undrawnJumps: (moves, f) =>
    f.plural(moves, {
      one: '{n} salto menos frecuente no se dibuja.',
      other: '{n} saltos menos frecuentes no se dibujan.',
    }),
  unobserved: (moves, f) =>
    f.plural(moves, {
      one: '{n} movimiento tiene un tramo intermedio no observado: cuenta como movimiento, pero en ningún límite.',
      other:
        '{n} movimientos tienen un tramo intermedio no observado: cuentan como movimientos, pero en ningún límite.',
    }),
  tick: (actorsPerTick, f) => `Una marca: ${f.plural(actorsPerTick, nounsEs.people)}.`,
  decay: (ms, steps, f) =>
    `Un silencio de ${f.duration(ms)} cuenta, cada vez, como un anillo hacia fuera: ${f.plural(steps, { one: '{n} paso', other: '{n} pasos' })}, que los movimientos no incluyen.`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0
        ? [
            f.plural(outside, {
              one: '{n} persona aún no está en un anillo.',
              other: '{n} personas aún no están en un anillo.',
            }),
          ]
        : []),
      ...(left > 0
        ? [
            f.plural(left, {
              one: '{n} persona se perdió explícitamente.',
              other: '{n} personas se perdieron explícitamente.',
            }),
          ]
        : []),
    ].join(' '),
  hollow: (actorsPerDot, f) => `Un punto hueco: menos de ${f.plural(actorsPerDot, nounsEs.people)}.`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) {
    return left > 0
      ? `Ya no queda nadie en un anillo: ${f.plural(left, nounsEs.people)} explícitamente ${f.plural(left, { one: 'perdida', other: 'perdidas' })}`
      : 'No hay nadie en un anillo'
  }
  if (period !== null && movesKnown) {
    if (inward === 0 && outward === 0) return `${capital(period)}: nadie cambió de anillo`
    return `${capital(period)}: ${inwardOutward(inward, outward, f)}`
  }
  if (shock !== null) {
    return `La confianza se tambaleó (${shock.period}); en todo el tiempo, ${inwardOutward(inward, outward, f)}`
  }
  const centre =
    atCentre === 0
      ? `Nadie está en el centro (${innermost})`
      : `El ${f.percent(atCentre / members)} está en el centro (${innermost})`
  if (!movesKnown || inward + outward === 0) return centre
  if (outward === 0) return `${centre}; nadie se movió nunca hacia fuera`
  return `${centre}; ${inwardOutward(inward, outward, f)}`
}

function inwardOutward(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, nounsEs.moves)} hacia dentro, ${f.count(outward)} hacia fuera`
}
