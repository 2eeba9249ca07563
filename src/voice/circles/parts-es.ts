import { uncapital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import { nounsEs } from '../common/nouns-es.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'
import { signed } from './signed.js'

/** The opt-in parts of the circles in Spanish. */
export const circlesPartsEs: CirclesPartsMessages = {
  follow: {
    label: 'Seguir a una persona',
    command: 'Ir al camino de la persona seguida',
    previous: 'Persona anterior',
    next: 'Persona siguiente',
    summary: way,
    unknown: (actor) => `En estos recorridos no hay nadie llamado «${actor}».`,
    step: (facts) => `${facts.date}: ${move(facts)}${facts.touchpoint === null ? '' : `, en ${facts.touchpoint}`}.`,
    stepTitle: move,
    date: 'Cuándo',
    touchpoint: 'Dónde',
    key: (from, until) =>
      `A lo largo del camino, el tiempo corre en el sentido de las agujas del reloj, del ${from} al ${until}.`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`Punteado: más de ${silence} de silencio.`]),
        ...(hasOutward ? ['Discontinuo: hacia fuera.'] : []),
        ...(hasTouches ? ['Puntos huecos: contactos.'] : []),
        ...(hasConversions ? ['Rombos: conversiones.'] : []),
      ].join(' '),
    now: 'ahora',
  },
  groups: {
    by: (dimension) => `Por ${dimension}`,
    byCohort: 'Por primer contacto',
    others: 'Otros',
    unknown: 'Se desconoce',
    cell: (group, ring, people, share, f) =>
      `${group} en ${ring}: ${f.plural(people, nounsEs.people)}${share === null ? '' : `, el ${f.percent(share)} del anillo`}.`,
    people: 'Personas',
    shareOfRing: 'Del anillo',
    shareOfGroup: 'Del grupo',
    conviction: 'convicción media',
    table: (by, period) => `Personas por anillo, ${by}: ${period}`,
    total: 'Todos los anillos',
    needJourneys: 'Los grupos necesitan recorridos: los totales no dicen quién es quién.',
  },
  reentry: {
    note: (label) => `Arcos discontinuos: ${label}.`,
    label: (actors, medianMs, f) =>
      `${f.plural(actors, { one: '{n} dio otra vuelta', other: '{n} dieron otra vuelta' })}${medianMs === null ? '' : `, ${f.duration(medianMs)} después del primer contacto (mediana)`}`,
    item: (from, to, moves, f) =>
      `Tras una conversión en ${from}, ${f.plural(moves, { one: 'empezó {n} ciclo nuevo', many: 'empezaron {n} de ciclos nuevos', other: 'empezaron {n} ciclos nuevos' })} en ${to}.`,
    title: (from, to) => `${from}, otra vuelta hasta ${to}`,
    moves: 'Ciclos nuevos',
    actors: 'Personas',
    loopTime: 'Del primer contacto al primer ciclo nuevo, mediana',
  },
  trust: {
    label: 'La confianza en el tiempo',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `La línea es la convicción media de quienes están en los anillos al final de cada período: 0, el más exterior; 1, el centro; la escala va de ${from} a ${to}.`,
        ...(hasMoves ? ['Barras: movimientos hacia dentro, arriba; hacia fuera, rayados, abajo.'] : []),
        ...(hasWitnesses
          ? [
              `La línea discontinua sigue a quienes estaban allí cuando ocurrió; el punto hueco es su mínimo${hasRecovered ? ', el lleno su recuperación' : ''}.`,
            ]
          : []),
      ].join(' '),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}.`,
        ...(facts.first === null || facts.last === null
          ? []
          : [`La convicción media pasó de ${f.decimal(facts.first, 2)} a ${f.decimal(facts.last, 2)} sobre 1.`]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(' '),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${series}, `}${period}: ${conviction === null ? 'nadie en un anillo' : `convicción ${f.decimal(conviction, 2)}`}`,
        ...inwardOutward(inward, outward, f),
        ...(gravity === null ? [] : [`gravedad ${signed(gravity, f)}`]),
        ...events,
      ].join('; '),
    shock,
    caption: 'Convicción, movimientos y gravedad por período',
    period: 'Período',
    conviction: 'Convicción',
    gravity: 'Gravedad',
    people: 'Personas en los anillos',
    inward: 'Movimientos hacia dentro',
    outward: 'Movimientos hacia fuera',
    witnesses: (count, f) =>
      f.plural(count, { one: 'la única persona que estaba allí', other: 'las {n} que estaban allí' }),
    emptyTitle: 'No hay línea que dibujar',
    emptyHint: 'La confianza en el tiempo necesita más de un período, más de un anillo y personas en ellos.',
  },
  ringFunnel: {
    title: (ring) => `Dentro de ${ring}`,
    hint: 'Seleccione un anillo para abrirlo.',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `Por ${ring} ${f.plural(came, { one: 'pasó', other: 'pasaron' })} ${f.plural(came, nounsEs.people)}; ${isInnermost ? 'convertidas allí' : 'avanzadas hacia dentro'}: ${f.count(onward)}. Ahora aquí: ${f.count(here)}; más adentro: ${f.count(further)}; más afuera: ${f.count(outward)}${left > 0 ? `; explícitamente perdidas: ${f.count(left)}` : ''}.`,
    came: 'Llegaron',
    onward: 'Siguieron hacia dentro',
    again: 'Convirtieron aquí',
    stand: 'Dónde están ahora',
    here: 'aquí',
    further: 'más adentro',
    outward: 'más afuera',
    left: 'perdidas',
    touched: (people, f) =>
      f.plural(people, { one: '{n} lo tocó por sí misma', other: '{n} lo tocaron por sí mismas' }),
    omitted: (touchpoints, f) =>
      f.plural(touchpoints, {
        one: '{n} punto de contacto menos frecuente no es un paso.',
        other: '{n} puntos de contacto menos frecuentes no son pasos.',
      }),
    step: 'Paso',
    people: 'Personas que llegaron hasta ahí',
    shareOfBefore: 'Del paso anterior',
  },
  changes: {
    caption: (period) => `Qué fue de las personas de cada anillo: ${period}`,
    ring: 'Anillo',
    atStart: 'Al principio',
    inward: 'Hacia dentro',
    held: 'Se quedaron',
    outward: 'Hacia fuera',
    lost: 'Explícitamente perdidas',
    entered: 'Llegaron del exterior',
    atEnd: 'Al final',
    unknown: 'Los totales no dicen quién fue adónde.',
  },
  content: {
    caption: 'El contenido por nivel y lo que vino después',
    level: 'Nivel',
    entered: 'Entraron aquí',
    intended: 'Pensado para él',
    content: 'Contenido encontrado',
    touches: 'Contactos',
    inward: 'Vistas después más adentro',
    nothing: 'Ningún contacto nombra aquí su contenido.',
    note: 'Observado; no prueba ninguna causa.',
    thin: 'Con menos de 30 contactos se marca la base como escasa.',
  },
  multiples: {
    title: (first, last) => `Los círculos, de ${first} a ${last}`,
    key: 'Cada círculo es un período, tan grande como su número de personas; todos a la misma escala.',
    item: ({ period, people, conviction, inward, outward }, f) =>
      [
        `${period}: ${f.plural(people, nounsEs.people)} en los anillos`,
        ...(conviction === null ? [] : [`convicción ${f.decimal(conviction, 2)}`]),
        ...inwardOutward(inward, outward, f),
      ].join('; '),
    caption: 'Personas por anillo y período',
    period: 'Período',
    emptyTitle: 'No hay períodos que comparar',
    emptyHint: 'Los recorridos caben en un solo período o no tienen etapas.',
  },
}

function inwardOutward(inward: number | null, outward: number | null, f: Formatter): string[] {
  if (inward === null || outward === null) return []
  return [`${f.plural(inward, nounsEs.moves)} hacia dentro, ${f.count(outward)} hacia fuera`]
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `primera vez en ${to}`
    case 'inward':
      return `hacia dentro, de ${from} a ${to}`
    case 'outward':
      return `hacia fuera, de ${from} a ${to}`
    case 'shaken':
      return `una mala experiencia, hacia fuera, de ${from} a ${to}`
    case 'faded':
      return `silencio, hacia fuera, de ${from} a ${to}`
    case 'lost':
      return `pérdida explícita desde ${from}`
    case 'returned':
      return `de vuelta en ${to}`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves, stepsBack, conversions } = facts
  const back =
    ringsBack === 0 ? 'en su punto más interior' : `${f.plural(ringsBack, nounsEs.rings)} por detrás de ${deepest}`
  const stands =
    place !== null
      ? `${actor} está en ${place} desde el ${since}, ${back}.`
      : isLost
        ? `${actor}: pérdida explícita el ${since}, tras haber llegado hasta ${deepest}.`
        : `${actor} no se ha visto en ningún anillo.`
  const counts = [
    f.plural(moves, nounsEs.moves),
    `de ellos ${f.count(stepsBack)} hacia fuera`,
    f.plural(conversions, nounsEs.conversions),
  ]
  return moves === 0 ? stands : `${stands} ${counts.join(', ')}.`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `La confianza cayó tras «${facts.event}» y aún no se ha recuperado`
      : `La confianza cayó tras «${facts.event}» y se ha recuperado (${facts.recovered})`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1) return `${ahead[0]?.name ?? ''} termina por delante, con ${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return 'La confianza en el tiempo'
  if (Math.abs(last - first) < 0.005) return `La confianza se mantuvo en ${f.decimal(last, 2)}`
  return `La confianza ${last > first ? 'creció' : 'cayó'} de ${f.decimal(first, 2)} a ${f.decimal(last, 2)}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${event} (${period})`
      : `${event}: ${f.plural(outward, nounsEs.moves)} hacia fuera (${period})${usualOutward === null ? '' : `, frente a ${f.decimal(usualOutward)} en un período habitual anterior`}`
  if (before === null) return `${burst}.`
  const whose =
    witnesses === null
      ? 'La convicción media'
      : `La convicción de ${f.plural(witnesses, { one: 'la única persona que estaba allí', other: 'las {n} que estaban allí' })}`
  if (lowest === null) return `${event} (${period}): ${uncapital(whose)} nunca bajó de ${f.decimal(before, 2)}.`
  const fell = `cayó de ${f.decimal(before, 2)} a ${f.decimal(lowest, 2)} (${lowestPeriod ?? ''})`
  const back = recovered === null ? 'y aún no se ha recuperado' : `y se ha recuperado (${recovered})`
  return `${burst}. ${whose} ${fell} ${back}.`
}
