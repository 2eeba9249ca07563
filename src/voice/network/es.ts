import type { Formatter } from '../common/formatter.js'
import { nounsEs } from '../common/nouns-es.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const POOL = {
  stage: 'lo que la etapa hace esperar',
  step: 'lo que ese paso hace esperar',
  all: 'lo que pierden los demás',
} as const

const STAND_IN = ' (casi nadie siguió desde allí: vale en su lugar la continuación de los de su clase)'

/** "1.6 times what its stage expects"; '' where nothing was expected. */
function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `, ${timesText(times, f)} veces ${POOL[pool]}`
}

function came({ path, steps, share }: PathFinding, f: Formatter): string {
  return steps === 1
    ? `En el ${f.percent(share)} de las conversiones, el único punto de contacto fue ${path}`
    : `El ${f.percent(share)} de las conversiones siguió el camino ${path}`
}

function loses(hole: HoleFinding, f: Formatter): string {
  return `${hole.name}: se pierde el ${f.percent(hole.lossRate)} de las visitas${against(hole, f)}`
}

/** The network in Spanish. */
export const networkEs: NetworkMessages = {
  start: 'recorridos empiezan',
  goal: 'convertidos',
  startOf: (all, f) =>
    `de ${f.plural(all, nounsEs.journeys)} que ${f.plural(all, { one: 'empieza', other: 'empiezan' })}`,
  goalOf: (all, f) =>
    f.plural(all, { one: 'de {n} convertido', many: 'de {n} de convertidos', other: 'de {n} convertidos' }),
  noTouchpoint: '(sin punto de contacto)',
  others: (touchpoints, f) =>
    f.plural(touchpoints, { one: '{n} punto de contacto más', other: '{n} puntos de contacto más' }),
  othersBrief: (touchpoints, f) => `${f.count(touchpoints)} más`,
  visits: (visits, f) => f.plural(visits, nounsEs.visits),
  loses: (share, f) => `${f.percent(share)} de pérdidas`,
  arrow: ' → ',
  key: {
    light: 'luz: proporción de las conversiones que pasó por aquí',
    lightShown: 'luz: proporción de las conversiones mostradas que pasó por aquí',
    width: (journeys, f) => `ancho: ${f.plural(journeys, nounsEs.journeys)}`,
    hole: 'agujero negro: pierde más de lo esperado',
    ring: 'su anillo: lo que cuesta',
    core: 'núcleo: conversiones que desaparecen sin él, según el modelo',
    lost: 'perdidos',
    ended: 'bien terminados',
    open: 'aún en curso',
    repeats: 'otra vez enseguida',
    other: 'otras vías, contadas juntas',
    otherCount: 'pasos por otras vías',
    gap: 'no observado',
    brightest: 'Caminos más luminosos',
    covers: (journeys, conversions, f) =>
      `cubre el ${f.percent(journeys)} de los recorridos${conversions === null ? '' : ` y el ${f.percent(conversions)} de las conversiones`}`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)}; ${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `Por ningún camino llegó por sí solo más del ${f.percent(most)} de las conversiones${hole === null ? '' : `; ${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) =>
    `${f.count(converted)} de ${f.plural(journeys, nounsEs.journeys)} ${f.plural(converted, { one: 'termina', other: 'terminan' })} en conversión`,
  titleNobody: (journeys, last, f) =>
    `Ninguna conversión en ${f.plural(journeys, nounsEs.journeys)}, así que no hay luz${last === null ? '' : `; la última aparición más frecuente es ${last.name} (${f.count(last.journeys)})`}`,
  readingKey: ({ light, holes }) =>
    [
      'Cada cuerpo es un punto de contacto; la vía entre dos es tan ancha como los recorridos que la tomaron.',
      ...(light ? ['La luz son conversiones.'] : []),
      ...(holes ? ['Un agujero negro pierde más que los puntos de contacto de su clase.'] : []),
    ].join(' '),
  summary: (n, f) =>
    `${f.plural(n.journeys, nounsEs.journeys)} por ${f.plural(n.touchpoints, nounsEs.touchpoints)} y ${f.plural(n.transitions, nounsEs.transitions)}: convertidos ${f.count(n.converted)}, perdidos ${f.count(n.lost)}, aún en curso ${f.count(n.open)}, bien terminados ${f.count(n.ended)}.`,
  pathsCover: (paths, share, f) =>
    f.plural(paths, {
      one: `El camino más luminoso cubre el ${f.percent(share)} de las conversiones.`,
      other: `Los {n} caminos más luminosos cubren juntos el ${f.percent(share)} de las conversiones.`,
    }),
  holeSentence: (hole, f) =>
    `${hole.name}: se pierde el ${f.percent(hole.lossRate)} de las visitas (${f.range(hole.low, hole.high)})${against(hole, f)}; eso cuesta aprox. ${f.plural(Math.round(hole.cost), nounsEs.conversions)} según el modelo${hole.standIn ? STAND_IN : ''}.`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? 'Ningún punto de contacto tiene visitas suficientes para saber si pierde más que los de su clase.'
      : `Ningún punto de contacto pierde con seguridad más que los de su clase${judged < all ? ` (con visitas suficientes para saberlo: ${f.count(judged)} de ${f.count(all)})` : ''}.`,
  pooled: (touchpoints, f) =>
    `Modelados juntos, por ser los menos visitados: ${f.plural(touchpoints, nounsEs.touchpoints)}; lo que se pierde en cada uno se juzga igualmente.`,
  titleUntold: (touchpoints, transitions, f) =>
    `${f.plural(touchpoints, nounsEs.touchpoints)} y ${f.plural(transitions, nounsEs.transitions)}; no se sabe cómo terminan los recorridos`,
  emptyFilter: { title: 'El filtro no deja ningún recorrido', hint: 'Amplíe el filtro para ver recorridos.' },
  emptyCoverage: {
    title: 'La cobertura pedida no deja ningún recorrido',
    hint: 'Elija una parte mayor de los recorridos.',
  },
  longTail: (paths, share, f) =>
    f.plural(paths, {
      one: `Los caminos son muchos aquí: el más luminoso cubre solo el ${f.percent(share)} de las conversiones, así que la luz viene de las transiciones.`,
      other: `Los caminos son muchos aquí: los {n} más luminosos cubren solo el ${f.percent(share)} de las conversiones, así que la luz viene de las transiciones.`,
    }),
  detail: (drawn, all, f) =>
    `Dibujadas ${f.count(drawn)} de ${f.plural(all, nounsEs.transitions)}; unos trazos cortos cuentan las demás.`,
  folded: (touchpoints, f) =>
    f.plural(touchpoints, {
      one: '{n} punto de contacto comparte cuerpo con otros.',
      other: '{n} puntos de contacto comparten un mismo cuerpo.',
    }),
  notToScale: 'Las vías más finas no están a escala.',
  tooYoung: 'Todas las visitas están aún dentro de su paciencia: se dibujan, pero no se modelan.',
  totalsDefinition: 'Hecho a partir de una tabla de transiciones; las cifras, tal como se indican',
  lacking: {
    starts:
      'La tabla no dice dónde empiezan los recorridos: se supone que empieza en un punto de contacto lo que sale de él sin haber llegado.',
    ends: 'La tabla no dice cómo terminan los recorridos: nada puede decirse de conversión y pérdida.',
    losses:
      'La tabla no distingue las pérdidas de los recorridos aún en curso: no se hacen de ella ni modelo ni agujeros negros.',
    journeys:
      'La tabla cuenta pasos, no recorridos: cuántos recorridos pasaron, y su luz, son estimaciones del modelo.',
    positions: 'El lugar de los puntos de contacto dentro de los recorridos es una estimación del modelo.',
    paths: 'De transiciones sueltas no se pueden deducir caminos enteros.',
    credits: 'Las conversiones solo pueden atribuirse por efecto de eliminación y por último contacto.',
    times: 'No se conocen fechas: cuenta todo paso cuyo desenlace se conoce.',
  },
  removed: (share, f) =>
    `El modelo deja fuera el ${f.percent(share)} de las llegadas, sin conversión ni pérdida por delante.`,
  holeRank: {
    excess: 'Los agujeros negros se ordenan por cuántas conversiones cuestan, aproximadamente y según el modelo.',
    lost: 'Los agujeros negros se ordenan por cuántos se pierden allí.',
    rate: 'Los agujeros negros se ordenan por la proporción que se pierde allí.',
  },
  holesLeftOut: 'Las visitas aún dentro de su paciencia se dibujan, pero no se modelan.',
  unobserved: (journeys, f) =>
    f.plural(journeys, {
      one: '{n} recorrido tiene un tramo que nadie observó: sus vías van ahí punteadas, y no cuenta para ningún camino.',
      other:
        '{n} recorridos tienen un tramo que nadie observó: sus vías van ahí punteadas, y no cuentan para ningún camino.',
    }),
  facts: {
    visits: 'Visitas',
    journeys: 'Recorridos',
    uses: 'Veces usada',
    light: 'De las conversiones, pasaron por esta vía',
    throughLight: 'De las conversiones, pasaron por aquí',
    lightShown: 'De las conversiones mostradas, pasaron por esta vía',
    throughLightShown: 'De las conversiones mostradas, pasaron por aquí',
    convert: 'Convierten desde aquí (modelo)',
    removal: 'De las conversiones, desaparecen sin él (modelo)',
    lossRate: 'Perdidos aquí',
    expected: 'Esperado de su clase',
    cost: 'Cuesta (modelo)',
    converted: 'Convertidos aquí',
    lost: 'Vistos aquí por última vez, perdidos',
    open: 'Aún en curso aquí',
    ended: 'Bien terminados aquí',
    repeats: 'Volvieron enseguida',
    otherIn: 'Otras vías de llegada',
    otherOut: 'Otras vías de salida',
    unobservedIn: 'Llegaron por una vía no observada',
    unobservedOut: 'Siguieron por una vía no observada',
    rate: 'Convertidos de estos',
    after: (path) => `Después de ${path}: convertidos`,
    interval: 'Intervalo del 95\u00a0%',
    medianTime: 'Tiempo mediano',
    share: 'De todas las conversiones',
    runningShare: 'Con los más luminosos',
    touchpoints: 'Puntos de contacto',
    value: 'Valor',
  },
  about: (count, standIn, f) =>
    `aprox. ${f.plural(Math.round(count), nounsEs.conversions)}${standIn ? ', según siguen los de su clase' : ''}`,
  verdict: { hole: 'agujero negro', 'too-few': 'muy pocos', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate} (${f.count(numerator)} de ${f.count(denominator)})`,
  stubCount: (uses, transitions, f) => `${f.count(uses)} en ${f.plural(transitions, nounsEs.transitions)}`,
  bodySpoken: (name, facts) => `${name}. ${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `Camino ${f.count(rank)}: ${path}`,
  commands: {
    follow: 'seguir la vía más fuerte, o el camino en curso',
    back: 'volver a donde se estaba',
    nextPath: 'ir al siguiente camino más luminoso',
    nextHole: 'ir al siguiente agujero negro',
    column: 'recorrer todos los puntos de contacto, columna por columna; una deshace la otra',
    noWay: 'Nada lleva más allá desde aquí.',
    noBack: 'No hay ningún paso que deshacer.',
    noPath: 'Aquí no hay ningún camino más luminoso.',
    noHole: 'Aquí no hay ningún agujero negro.',
  },
  table: {
    caption: 'Puntos de contacto, los más visitados primero',
    captionPart: (shown, all, f) => `Los ${f.count(shown)} más visitados de ${f.plural(all, nounsEs.touchpoints)}`,
    touchpoint: 'Punto de contacto',
    visits: 'Visitas',
    journeys: 'Recorridos',
    converted: 'Convertidos aquí',
    lost: 'Perdidos aquí',
    open: 'En curso',
    ended: 'Bien terminados',
    unobservedIn: 'Llegaron sin ser observados',
    unobservedOut: 'Siguieron sin ser observados',
    light: 'De las conversiones',
    lossRate: 'Tasa de pérdida',
    expected: 'Esperado',
    verdict: 'Veredicto',
  },
}
