import { capital } from '../../foundation/capital.js'
import type { FunnelFlowKind } from '../../measures/funnel/funnel-measure.js'
import { nounsEs } from '../common/nouns-es.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const ALL = {
  journeys: 'todos los recorridos',
  settled: 'todos los recorridos concluidos',
  people: 'todas las personas',
} as const

/** The funnel's texts in Spanish. */
export const funnelEs: FunnelMessages = {
  flow: {
    entered: (n, f, short) =>
      f.plural(n, short ? { one: 'entra', other: 'entran' } : { one: 'entró', other: 'entraron' }),
    returned: (n, f) => f.plural(n, { one: 'volvió', other: 'volvieron' }),
    advance: (n, f) => f.plural(n, { one: 'avanzó', other: 'avanzaron' }),
    skip: (n, f) => f.plural(n, { one: 'saltó', other: 'saltaron' }),
    'step-back': (n, f) => f.plural(n, { one: 'retrocedió', other: 'retrocedieron' }),
    converted: (n, f) => f.plural(n, { one: 'convirtió', other: 'convirtieron' }),
    lost: (n, f) => f.plural(n, { one: 'se perdió', other: 'se perdieron' }),
    open: () => 'en curso',
    ended: (n, f) => f.plural(n, { one: 'terminó bien', other: 'terminaron bien' }),
    unknown: (n, f) => f.plural(n, { one: 'no siguió', other: 'no siguieron' }),
  },
  base: (count) => `de ${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null ? `pérdidas sin etapa: ${f.count(lost)}` : `la mayor pérdida está en ${stage} (${f.count(lost)})`
      return `El ${f.percent(rate)} de ${f.plural(journeys, nounsEs[counted])} convierte; ${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `No se pierde nada: ${f.plural(converted, { one: 'convierte', other: 'convierten' })} ${f.count(converted)} de ${f.plural(journeys, nounsEs[counted])}`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `Ninguna conversión en ${f.plural(journeys, nounsEs[counted])}; el ${f.percent(rate)} llegó hasta ${stage}`,
    totals: ({ from, to, rate, partial }, f) =>
      `El paso más estrecho${partial ? ' entre cifras conocidas' : ''} va de ${from} a ${to}: sigue adelante el ${f.percent(rate)}`,
    totalsFlat: ({ count, stage }, f) => `${f.count(count)} en ${stage}`,
  },
  readingKey,
  empty: {
    noStages: {
      title: 'No hay etapas que dibujar',
      hint: 'Ningún contacto muestra una etapa. Indique una columna de etapas o enumérelas en la definición.',
    },
    allZero: {
      title: 'Todavía no ha llegado nadie',
      hint: 'Las etapas se conocen, pero ningún recorrido ha mostrado una de ellas.',
    },
    missing: { title: 'No hay cifras que dibujar', hint: 'Todas las cifras faltan, no son números o valen 0.' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `Un embudo de ${f.plural(stages, nounsEs.stages)} y ${f.plural(journeys, nounsEs[counted])}: ${f.plural(converted, { one: '{n} convirtió', other: '{n} convirtieron' })}, ${f.plural(lost, { one: '{n} se perdió', other: '{n} se perdieron' })}, ${f.plural(open, { one: '{n} sigue en curso', other: '{n} siguen en curso' })}${
        ended > 0 ? `, ${f.plural(ended, { one: '{n} terminó bien', other: '{n} terminaron bien' })}` : ''
      }.`,
    openingTotals: ({ stages, first, last }, f) =>
      `Un embudo de ${f.plural(stages, nounsEs.stages)}, de ${first} a ${last}.`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage}: ${arrivals}.`
        : `${stage}: ${arrivals}; el ${rate} de los de ${from} siguió hasta aquí o más adelante.`,
    worst: ({ stage, lost, share }, f) =>
      `La mayor pérdida está en ${stage}: ${f.count(lost)}, el ${f.percent(share)} de todo lo que se pierde.`,
    returned: (n, f) =>
      f.plural(n, { one: '{n} volvió después de una pérdida.', other: '{n} volvieron después de una pérdida.' }),
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}, etapa ${f.count(position)} de ${f.count(of)}: ${
        arrivals === null ? 'falta la cifra' : f.plural(arrivals, nounsEs[counted])
      }`,
    flow: ({ kind, visits, from, to }, f) => `${f.count(visits)}: ${flowPhrase(kind, from, to)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value} (${dimension}): ${f.plural(journeys, nounsEs[counted])}`,
    flowTitle: ({ kind, from, to }) => capital(flowPhrase(kind, from, to)),
  },
  term: {
    stage: 'Etapa',
    arrivals: 'Recorridos aquí',
    visits: 'Visitas',
    count: 'Cantidad',
    carriedIn: 'De la etapa anterior',
    skippedIn: 'Llegaron por salto',
    steppedBackIn: 'Llegaron retrocediendo',
    entered: 'Entraron aquí',
    returned: 'Volvieron aquí',
    movedOn: 'Avanzaron',
    skippedAhead: 'Saltaron adelante',
    steppedBack: 'Retrocedieron',
    converted: 'Convirtieron',
    lost: 'Se perdieron',
    open: 'En curso',
    ended: 'Terminaron bien',
    unknown: 'No siguieron',
    previousCount: 'De la etapa anterior',
    firstCount: 'De la primera etapa',
    previous: 'Aquí o más adelante, de la etapa anterior',
    first: 'Aquí o más adelante, de la primera etapa',
    total: 'Aquí o más adelante, de todos los recorridos',
    conversion: 'Convierten desde aquí',
    interval: 'Intervalo del 95\u00a0%',
    lastSeen: 'Más a menudo vistos por última vez en',
    medianToNext: 'Tiempo mediano hasta avanzar',
    medianDwell: 'Permanencia mediana',
    shareOfStage: 'Proporción de las visitas',
    channels: 'Por canal',
    journeys: 'Recorridos',
    move: 'Paso',
    question: 'Pregunta',
    target: 'Objetivo',
  },
  termOf: {
    settled: { total: 'Aquí o más adelante, de todos los recorridos concluidos' },
    people: {
      arrivals: 'Personas aquí',
      total: 'Aquí o más adelante, de todas las personas',
      journeys: 'Personas',
    },
  },
  all: ALL,
  movesCaption: 'Pasos de etapa en etapa, y regresos tras una pérdida',
  tableCaption: (stages, f) => `El embudo en cifras, ${f.plural(stages, nounsEs.stages)}`,
  reading: {
    'stage-flow': 'Lectura: flujo entre etapas',
    steps: 'Lectura: pasos explícitos',
    totals: 'Lectura: simples totales por etapa',
  },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      { ordered: 'en orden', strict: 'en orden y sin nada entre medias', unordered: 'en cualquier orden' }[order],
      entry === 'any'
        ? 'cualquier primer paso puede iniciar un intento'
        : 'el primer paso más temprano inicia el intento',
      ...(windowMs === null ? [] : [`en un plazo de ${f.duration(windowMs)}`]),
      ...(holdConstant === null ? [] : [`con igual ${holdConstant}`]),
      ...(exclusions === 0 ? [] : [f.plural(exclusions, { one: 'una exclusión', other: '{n} exclusiones' })]),
    ].join(', '),
  rateBase: (base, counted) =>
    ({
      previous: 'tasas sobre quienes llegaron a la etapa anterior',
      first: 'tasas sobre quienes llegaron a la primera etapa',
      total: `tasas sobre ${ALL[counted]}`,
    })[base],
  settled: 'los recorridos en curso no entran en las tasas',
  band: {
    missing: 'se desconoce',
    other: (values, f) => f.plural(values, { one: '{n} más', other: '{n} más' }),
  },
  note: {
    'hostile-count': ({ count }, f) =>
      f.plural(count, {
        one: '{n} cifra falta o no es un número; su etapa se dibuja vacía.',
        other: '{n} cifras faltan o no son números; sus etapas se dibujan vacías.',
      }),
    unnamed: ({ count }, f) =>
      f.plural(count, {
        one: '{n} etapa no tiene nombre; su posición lo sustituye.',
        other: '{n} etapas no tienen nombre; su posición lo sustituye.',
      }),
    'rising-totals': ({ examples }, f) =>
      `Se cuentan más en ${f.list(examples)} que en la etapa anterior: esa proporción no se conoce.`,
    unstaged: ({ count }, f) =>
      f.plural(count, {
        one: '{n} recorrido nunca muestra una etapa; no está en ninguna, pero sí en el total.',
        other: '{n} recorridos nunca muestran una etapa; no están en ninguna, pero sí en el total.',
      }),
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data'
        ? 'El orden de las etapas se deduce de los datos.'
        : 'Las etapas se proponen a partir de los datos; no están indicadas.',
    unobserved: ({ count }, f) =>
      f.plural(count, {
        one: '{n} movimiento atraviesa un tramo que no se observó.',
        other: '{n} movimientos atraviesan un tramo que no se observó.',
      }),
    'unknown-dimension': ({ examples }, f) => `Ningún contacto muestra ${f.list(examples)}: no hay bandas.`,
  },
  beyondConversion: (stage) =>
    `Un recorrido termina en su conversión; ${stage} llega en otro posterior, de ahí la tasa de 0.`,
  thin: (bases, f) => `Menos de 30 en la base: ${f.list(bases)}.`,
  hiddenNames: (n, f) =>
    f.plural(n, { one: '{n} etapa solo se nombra en la tabla.', other: '{n} etapas solo se nombran en la tabla.' }),
  hiddenArcs: (n, f) =>
    f.plural(n, {
      one: '{n} movimiento pequeño está solo en la tabla.',
      other: '{n} movimientos pequeños están solo en la tabla.',
    }),
  hiddenNumbers: (n, f) =>
    f.plural(n, { one: '{n} número más está en la tabla.', other: '{n} números más están en la tabla.' }),
  notToScale: (n, f) =>
    f.plural(n, {
      one: '{n} etapa es demasiado delgada para verse y se marca con una línea fina, que no está a escala.',
      other: '{n} etapas son demasiado delgadas para verse y se marcan con una línea fina, que no está a escala.',
    }),
  nextBand: 'ir a la banda siguiente',
  channelUnknown: 'canal desconocido',
}

function readingKey({ scale, base, reading, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const drawn = counted === 'people' ? 'personas' : 'recorridos'
  const parts = [`${scale === 'area' ? 'El área' : 'El grosor'} muestra ${drawn}`]
  if (kinds.has('lost')) parts.push('rayado: perdidos')
  if (kinds.has('unknown')) parts.push('gris: no siguieron')
  if (kinds.has('converted')) parts.push('tono más intenso: convertidos')
  if (kinds.has('ended')) parts.push('gris liso: buen final')
  if (kinds.has('returned')) parts.push('guiones: vuelven')
  if (kinds.has('open')) parts.push('puntos: aún en curso')
  if (bands !== null) parts.push(`bandas: ${bands}`)
  if (outlines !== null) parts.push(`contorno discontinuo: ${outlines || 'otro embudo'}`)
  const of = reading === 'totals' && base === 'previous' ? 'sobre la etapa anterior' : rateOf(base, counted)
  const said = parts.join(', ')
  return rated ? `${said}. Tasas: ${of}.` : `${said}.`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return 'proporción de la etapa anterior que siguió adelante'
  return `proporción de ${base === 'first' ? 'la primera etapa' : ALL[counted]} que llegó hasta aquí`
}

function flowPhrase(kind: FunnelFlowKind, from: string | null, to: string | null): string {
  switch (kind) {
    case 'entered':
      return `entradas en ${to}`
    case 'returned':
      return from === null ? `vueltas a ${to}` : `pérdidas en ${from} con vuelta a ${to}`
    case 'advance':
      return `avances de ${from} a ${to}`
    case 'skip':
      return `saltos de ${from} a ${to}`
    case 'step-back':
      return `retrocesos de ${from} a ${to}`
    case 'converted':
      return `conversiones en ${from}`
    case 'lost':
      return `pérdidas en ${from}`
    case 'open':
      return `aún en curso en ${from}`
    case 'ended':
      return `bien terminados en ${from}`
    case 'unknown':
      return `no pasaron de ${from}`
  }
}
