import { nounsEs } from '../common/nouns-es.js'
import type { NetworkViewsMessages } from './views-messages.js'

/** What is listed, by what it is ordered by. */
const PATHS = {
  conversions: { one: 'camino más luminoso', other: 'caminos más luminosos' },
  value: { one: 'camino de mayor valor', other: 'caminos de mayor valor' },
  wilson: { one: 'camino que convierte con más seguridad', other: 'caminos que convierten con más seguridad' },
} as const

/** The views beside the network, in Spanish. */
export const networkViewsEs: NetworkViewsMessages = {
  model: 'según el modelo',
  columns: {
    path: 'Camino',
    touchpoint: 'Punto de contacto',
    conversions: 'Conversiones',
    journeys: 'Recorridos',
    rate: 'Convertidos',
    interval: 'Intervalo del 95\u00a0%',
    medianTime: 'Tiempo mediano',
    share: 'De todas las conversiones',
    running: 'Proporción acumulada',
    value: 'Valor',
  },
  paths: {
    title: (paths, share, rank, f) =>
      f.plural(paths, {
        one: `El ${f.percent(share)} de las conversiones llegó por el ${PATHS[rank].one}`,
        other: `El ${f.percent(share)} de las conversiones llegó por los {n} ${PATHS[rank].other}`,
      }),
    none: 'Ningún camino con conversiones se toma lo bastante a menudo para nombrarlo',
    caption: 'Caminos observados, en el orden elegido; las repeticiones cuentan como una',
    rank: 'Ordenados por',
    ranks: { conversions: 'Conversiones', value: 'Valor', wilson: 'Tasa, como mínimo' },
    covers: (journeys, conversions, f) =>
      `El gráfico cubre el ${f.percent(journeys)} de los recorridos${conversions === null ? '' : ` y el ${f.percent(conversions)} de las conversiones`}.`,
    support: (least, variants, f) =>
      `De ${f.plural(variants, { one: '{n} camino distinto', many: '{n} de caminos distintos', other: '{n} caminos distintos' })} se nombran los que tienen al menos ${f.plural(least, nounsEs.journeys)}.`,
    likely: 'Como contraste: caminos que el modelo considera probables',
    likelyNote:
      'No observados. El modelo olvida de dónde venía un recorrido, así que une principios con finales que quizá nunca se encontraron.',
    likelyShare: 'Proporción según el modelo',
    observedShare: 'Proporción observada',
    neverSeen: 'nunca visto',
  },
  holes: {
    title: (name, rate, f) => `El agujero más negro: ${name}; allí se pierde el ${f.percent(rate)} de las visitas`,
    none: 'Ningún punto de contacto pierde con seguridad más que los de su clase',
    caption: {
      excess:
        'Ordenados por cuántas conversiones se pierden, como mínimo y aproximadamente, más allá de lo que su clase hace esperar, según el modelo',
      lost: 'Ordenados por cuántos se pierden allí',
      rate: 'Ordenados por la proporción de visitas que se pierde allí',
    },
    rank: 'Ordenados por',
    ranks: { excess: 'Exceso', lost: 'Número de perdidos', rate: 'Proporción perdida' },
    lost: 'Perdidos',
    visits: 'De visitas',
    lossRate: 'Proporción perdida',
    expected: 'Esperado',
    times: 'Veces lo esperado',
    atStake: 'En juego (modelo)',
    excess: 'Exceso (modelo)',
    excessLow: 'Exceso, como mínimo',
    light: 'De las conversiones, pasaron por aquí',
    verdict: 'Veredicto',
    both: 'estrella y agujero',
    differs: (byExcess, byLost, byRate) =>
      `Por exceso, el primero es ${byExcess}; por número de perdidos, ${byLost}; por proporción perdida, ${byRate}.`,
    together: (judged, f) =>
      `Puntos de contacto juzgados en conjunto: ${f.count(judged)}; por término medio, a lo sumo uno de cada veinte agujeros negros se debe al azar.`,
    tooFew: 'Con menos de 30 visitas concluidas, aquí o en todos los demás juntos, no hay veredicto: son muy pocas.',
  },
  credits: {
    title: '¿A quién pertenecen las conversiones? Depende del método',
    caption: 'Conversiones atribuidas a los puntos de contacto, por método',
    method: 'Método',
    methods: {
      removal: 'Efecto de eliminación',
      first: 'Primer contacto',
      last: 'Último contacto',
      linear: 'Lineal',
      'linear-distinct': 'Shapley',
      position: '40/20/40',
      'time-decay': 'Deterioro temporal',
    },
    rules: {
      removal: 'Lo que faltaría sin él, según el modelo',
      first: 'Todo al primer contacto',
      last: 'Todo al último contacto',
      linear: 'Lo mismo a cada contacto',
      'linear-distinct': 'Lo mismo a cada punto de contacto del camino: el valor de Shapley',
      position: '40\u00a0% al primero, 40\u00a0% al último, el resto entre ambos',
      'time-decay': 'La mitad por cada 7 días antes de la conversión',
    },
    unmodelled: 'Fuera del modelo',
    total: 'Todas las conversiones',
    note: 'Cada columna suma todas las conversiones. Ninguna es un efecto: reparten lo que ocurrió.',
  },
  whatIf: {
    title: (name) => `¿Y si en ${name} se perdiera menos, o más?`,
    choose: 'Punto de contacto',
    label: (name) => `Proporción perdida en ${name}`,
    value: (from, to, f) => `${f.percent(to)} en lugar de ${f.percent(from)}`,
    remove: 'Eliminarlo',
    plug: 'Tapar el agujero',
    asExpected: 'Como los de su clase',
    reset: 'Como está',
    more: (conversions, of, f) =>
      `aprox. ${f.plural(Math.round(conversions), nounsEs.conversions)} más, además de ${f.count(of)}, según el modelo`,
    fewer: (conversions, of, f) =>
      `aprox. ${f.plural(Math.round(conversions), nounsEs.conversions)} menos, de ${f.count(of)}, según el modelo`,
    same: 'Tantas conversiones como hay',
    rate: (from, to, f) =>
      `Según el modelo convierte el ${f.percent(from)} de los recorridos; entonces, el ${f.percent(to)}`,
    none: 'No consta que nadie siga desde aquí: el modelo no tiene respuesta.',
    note: 'Estimación del modelo, no una mejora medida: supone que quienes se quedarían siguen como los demás siguen desde aquí.',
    includesOpen: 'Los recorridos aún en curso cuentan como el modelo espera que terminen.',
    hint: 'Arrastre el anillo en el gráfico o use el control deslizante.',
  },
  trace: {
    title: 'Recorridos por su camino',
    search: 'Buscar recorridos por su camino',
    example: (from, to) => `${from} > ${to}`,
    found: (t, f) =>
      `${f.plural(t.journeys, nounsEs.journeys)} ${f.plural(t.journeys, { one: 'pasa', other: 'pasan' })} por ${t.path}${t.steps > 1 ? (t.adjacent ? ', uno justo después del otro' : ', en este orden') : ''}: convierte el ${f.percent(t.rate)} (${f.range(t.low, t.high)}), frente al ${f.percent(t.rateOfAll)} de todos; perdidos ${f.count(t.lost)}, aún en curso ${f.count(t.open)}.`,
    nobody: (path) => `Ningún recorrido pasa por ${path} en este orden.`,
    unknown: (words, f) => `Ningún punto de contacto se llama ${f.list(words.map((word) => `«${word}»`))}.`,
    nothing:
      'Señale o elija un punto de contacto, y después otro para ver los recorridos que pasan por ambos; o busque.',
    clear: 'Borrar',
    into: (name) => `Hacia ${name} desde`,
    outOf: (name) => `Desde ${name} hacia`,
    kinds: {
      start: 'el principio',
      unobserved: 'lo no observado',
      converted: 'conversión',
      lost: 'perdidos',
      open: 'aún en curso',
      ended: 'un buen final',
    },
    again: 'otra vez aquí enseguida',
  },
  actor: {
    title: (a, f) =>
      `${a.actor}: ${f.plural(a.touches, nounsEs.touches)}${a.spanMs > 0 ? ` en ${f.duration(a.spanMs)}` : ''}${a.stage === null ? '' : `; ahora en la etapa ${a.stage}`}${a.stepsBack > 0 ? `, ${f.plural(a.stepsBack, { one: '{n} paso', other: '{n} pasos' })} por detrás de ${a.furthest ?? ''}` : ''}`,
    summary: (a, f) =>
      [
        `Desenlace: ${a.outcome}.`,
        ...(a.devices > 0
          ? [
              `${f.plural(a.devices, { one: '{n} dispositivo', other: '{n} dispositivos' })}, ${f.plural(a.switches, { one: '{n} cambio', other: '{n} cambios' })} entre ellos.`,
            ]
          : []),
        ...(a.longestSilenceMs > 0 ? [`Silencio más largo: ${f.duration(a.longestSilenceMs)}.`] : []),
        ...(a.silentSinceMs === null || a.silentSinceMs <= 0
          ? []
          : [`En silencio desde hacía ${f.duration(a.silentSinceMs)} cuando terminó la observación.`]),
      ].join(' '),
    unknown: (actor) => `No se conoce a nadie como ${actor}.`,
    silence: (ms, f) => `${f.duration(ms)} de silencio`,
    silentSince: (ms, f) => `en silencio desde hace ${f.duration(ms)}`,
    comesBack: 'vuelve',
    unobserved: 'algo no se observó',
    converts: 'convierte',
    isLost: 'se pierde',
    changesTo: (device) => `cambia a ${device}`,
    closing: '(sin punto de contacto)',
    now: 'fin de la observación',
    caption: 'Contactos de una persona, en orden',
    channel: 'Canal',
    device: 'Dispositivo',
  },
  switches: {
    title: (share, f) => `De los recorridos con dispositivo conocido, el ${f.percent(share)} cambia de dispositivo`,
    note: (switching, staying, f) =>
      `De los recorridos que cambian convierte el ${f.percent(switching)}; de los que no, el ${f.percent(staying)}. Los recorridos más largos tienen más ocasiones de cambiar: no es un efecto del cambio.`,
    caption: 'De un contacto al siguiente: qué dispositivo sigue a cuál',
    from: 'Desde',
    sequences: 'Secuencias más frecuentes',
    sequence: 'Secuencia',
    none: 'No se conoce ningún dispositivo',
  },
  influence: {
    title: (share, f) =>
      `De los recorridos convertidos con un contacto directo, el ${f.percent(share)} tuvo antes uno indirecto`,
    none: 'Ningún recorrido convertido encontró un punto de contacto declarado directo',
    only: (n, f) =>
      `De los recorridos convertidos, encontraron ambos tipos ${f.count(n.both)}; solo contactos indirectos, ${f.count(n.indirect)}; solo directos, ${f.count(n.direct)}${n.unknown > 0 ? `; ninguno declarado, ${f.count(n.unknown)}` : ''}${n.noTouchpoint > 0 ? `; sin contacto, ${f.count(n.noTouchpoint)}` : ''}.`,
    caption: 'Recorridos convertidos según lo que encontraron',
    kind: 'Tipo',
    reached: 'Recorridos convertidos que lo encontraron',
    credit: 'Conversiones atribuidas',
    touches: 'Contactos',
    kinds: {
      indirect: 'Indirecto',
      direct: 'Directo',
      online: 'En línea',
      store: 'En la tienda',
      peer: 'Entre personas',
      brand: 'De la marca',
      unknown: 'No declarado',
    },
    credited: (method) => `Atribuidas por: ${method}.`,
  },
  controls: {
    title: 'Qué se muestra',
    coverage: 'Recorridos cubiertos',
    detail: 'Vías dibujadas',
    detailAuto: 'tantas como caben',
    group: 'Cuerpos',
    touchpoints: 'Puntos de contacto',
    all: 'Todos',
    cohort: 'Primera vez',
    outcome: 'Desenlace',
    reset: 'Mostrar todo',
    kept: (journeys, all, f) => `${f.count(journeys)} de ${f.plural(all, nounsEs.journeys)}`,
  },
  compare: {
    title: (way, converted, lost, f) =>
      `${way}: va por aquí el ${f.percent(converted)} de los convertidos y el ${f.percent(lost)} de los perdidos`,
    caption: 'Proporción de recorridos convertidos y de perdidos que usaron una vía, las mayores diferencias primero',
    way: 'Vía',
    points: 'Diferencia, puntos porcentuales',
    times: 'Con ella, veces sin ella',
    none: 'Ninguna vía difiere con seguridad: ninguna supera la corrección por pruebas múltiples.',
    note: (ways, tested, f) =>
      `${f.count(ways)} de ${f.plural(tested, { one: '{n} vía probada', many: '{n} de vías probadas', other: '{n} vías probadas' })} ${f.plural(ways, { one: 'difiere', other: 'difieren' })} con seguridad (prueba exacta de Fisher, Benjamini y Hochberg con 0,10). Una diferencia no es una causa.`,
  },
}
