import { nounsEs } from '../common/nouns-es.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { signed } from './signed.js'

/** A sign in front of what rose, too; a true minus. */
/** The texts of the funnel's further views in Spanish. */
export const funnelViewsEs: FunnelViewsMessages = {
  points: (difference, f, short) => {
    const points = Math.round(difference * 1000) / 10
    return `${signed(points, f)}${short ? ' p. p.' : f.plural(Math.abs(points), { one: ' punto', other: ' puntos' })}`
  },
  underWay: (all, f) =>
    `Aún en curso, lo que todavía puede cambiar estas tasas: ${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)} de ${f.count(journeys)}`))}.`,
  kpi: {
    strip: 'Indicadores clave de las etapas',
    target: (value) => `objetivo ${value}`,
    noValue: 'sin valor',
    soFar: (value) => `${value} por ahora`,
    unfinished: ({ periods, journeys, open }, f) =>
      `Aún sin valorar: ${f.plural(periods, { one: '{n} periodo', other: '{n} periodos' })}${open > 0 ? `; aún en curso ${f.count(open)} de ${f.plural(journeys, nounsEs.journeys)}` : ''}`,
    since: (date) => `desde el ${date}`,
    status: {
      reached: 'objetivo alcanzado',
      near: 'por poco no alcanzado',
      missed: 'objetivo no alcanzado',
      'no-target': 'sin objetivo',
      unfinished: 'objetivo: por decidir',
      unknown: 'se desconoce',
    },
    course: {
      better: 'mejor que antes',
      worse: 'peor que antes',
      same: 'igual que antes',
      unclear: 'sin cambio claro',
      unfinished: 'cambio: por decidir',
      unknown: 'nada con que comparar',
    },
    because: 'peor a causa de',
    effects: ({ channel, total, mix, rate }) =>
      `${channel}: ${total}; de ello, su participación ${mix}, su propia tasa ${rate}`,
    otherChannels: (n, f) => f.plural(n, { one: 'un canal pequeño', other: '{n} canales pequeños' }),
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}. ${label}: ${value}${target === null ? '' : `, ${target}`}; ${status}; ${course}`,
  },
  time: {
    strip: 'Tiempo hasta avanzar, por etapa',
    median: (duration) => `mediana ${duration}`,
    quartiles: (low, high) => `la mitad tarda de ${low} a ${high}`,
    none: 'nadie avanzó',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage}: ${f.plural(journeys, { one: 'avanzó', other: 'avanzaron' })} ${f.plural(journeys, nounsEs.journeys)}, la mitad en un plazo de ${median}, la mitad central en un plazo de ${low} a ${high}`,
    bin: ({ from, to, journeys }, f) => `de ${from} a ${to}: ${f.plural(journeys, nounsEs.journeys)}`,
  },
  guide: { strip: 'Qué necesita cada etapa', organic: 'Orgánico', paid: 'De pago', content: 'Contenido' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `De ${from} a ${stage} avanzan ${verdict === 'fell' ? 'menos' : 'más'}: antes ${earlier}, después ${later} (${points}; intervalo del 95\u00a0% de ${low} a ${high})`,
    unchanged: (earlier, later) => `Entre ${earlier} y ${later} ningún cambio de tasa se distingue del azar`,
    unfinished: (earlier, later) =>
      `Entre ${earlier} y ${later} aún no se puede decir si cambió una tasa: hay recorridos en curso`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `Ambos a la misma escala, el área muestra la cantidad.${rated ? ' Tasas: proporción de la etapa anterior que siguió adelante.' : ''}`
      return form === 'ghost'
        ? `Relleno: ${later}; contorno discontinuo: ${earlier}. ${end}`
        : `${vertical ? 'A la izquierda' : 'Arriba'}: ${earlier}; ${vertical ? 'a la derecha' : 'abajo'}: ${later}. ${end}`
    },
    verdict: { rose: 'subió', fell: 'bajó', unclear: 'sin cambio claro', unfinished: 'por decidir' },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage}: ${earlierName} ${earlier}, ${laterName} ${later}${
        rates === null
          ? ''
          : `; la tasa pasó de ${rates.earlier} a ${rates.later}, ${rates.points} (intervalo del 95\u00a0% de ${rates.low} a ${rates.high}): ${rates.verdict}`
      }`,
    definition:
      'Diferencias de tasas con el intervalo del 95\u00a0% de Newcombe, tan amplio como exigen todos los pasos juntos y los recorridos en curso; se habla de cambio cuando el intervalo deja fuera el cero',
    inTable: 'Las diferencias están en la tabla.',
    unmatched: (stages) => `Solo uno de los dos tiene ${stages}.`,
    table: 'Ambos embudos en cifras',
    count: (period) => `Aquí, ${period}`,
    rate: (period) => `De la etapa anterior, ${period}`,
    difference: 'Diferencia',
    interval: 'Intervalo del 95\u00a0%',
    judgement: 'Cambio',
    stage: 'Etapa',
    journeys: 'Recorridos aquí',
    ofStageBefore: 'De la etapa anterior',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) =>
      `${best} es el que mejor convierte (${rate}); ${worst}, el que peor (${worstRate})`,
    best: ({ best, rate }) => `${best} es el que mejor convierte (${rate})`,
    worst: ({ worst, worstRate }) => `${worst} es el que peor convierte (${worstRate})`,
    unclear: 'Ninguno convierte claramente mejor que todos los demás',
    single: ({ name, rate }) => `${name}: convierte el ${rate}`,
    empty: 'No hay embudos que dibujar',
    readingKey:
      'Todos a la misma escala: el área muestra la cantidad. Junto a cada nombre, la proporción que convirtió (en simples totales: la que llegó a la última etapa).',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}, ${stage}: ${arrivals}${rate === null ? '' : `; el ${rate} de la etapa anterior`}`,
    table: (n, f) => f.plural(n, { one: 'Un embudo en cifras', other: '{n} embudos en cifras' }),
    name: 'Embudo',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `${channel} pasó del puesto ${from} (${earlier}) al puesto ${to} (${later})`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `De los canales con al menos 30 recorridos, ${channel} es el que mejor convierte: ${value} (${period})`
        : `${channel} es el que mejor convierte: ${value} (${period})`,
    unclear: (period) => `Ningún canal convierte claramente mejor que todos los demás (${period})`,
    leadsByRank: ({ channel, period }) => `${channel} ocupa el primer puesto (${period})`,
    empty: 'No hay canales que dibujar',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `Barras: proporción que convirtió${two ? '; la marca, la de antes' : ''}${measured ? '; los bigotes, el intervalo del 95\u00a0%' : ''}.${open ? ' En tono pálido: aún en curso.' : ''}${lines ? ` Líneas: puesto de antes y de ahora${dashed ? '; discontinuas: aún puede cambiar' : ''}.` : ''}`,
    item: ({ channel, periods }) =>
      `${channel}: ${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join(', ') || 'no indicado'}`,
        )
        .join('; ')}`,
    rank: (rank) => `puesto ${rank}`,
    rankColumn: (period) => `Puesto, ${period}`,
    valueColumn: (period) => `Convirtieron, ${period}`,
    channel: 'Canal',
    hidden: (n, f) =>
      f.plural(n, { one: '{n} canal está solo en la tabla.', other: '{n} canales están solo en la tabla.' }),
    table: 'Los canales en cifras',
    notStated: 'no indicado',
    ranks: 'Puesto',
    thin: (channels, f) => `Con guiones, pocos datos (menos de 30 recorridos): ${f.list(channels)}.`,
    definition: 'Conversión de los recorridos que inició un canal',
  },
}
