import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import type { Formatter } from '../common/formatter.js'
import { nounsEs } from '../common/nouns-es.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, nounsEs.people)
const moves = (count: number, f: Formatter): string => f.plural(count, nounsEs.moves)
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `+${f.count(count)}` : count < 0 ? `−${f.count(-count)}` : '±0'

const HOW = {
  advance: 'hacia delante',
  skip: 'saltando etapas',
  stepBack: 'hacia atrás',
  reEntry: 'de vuelta',
} as const
const UNITS: Readonly<Record<PeriodUnit, string>> = {
  day: 'día',
  week: 'semana',
  month: 'mes',
  quarter: 'trimestre',
  year: 'año',
  decade: 'década',
  century: 'siglo',
}

/** The texts of the loop's further views in Spanish. */
export const loopViewsEs: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `semana del ${f.date(startMs)}`
    return unit === 'month' ? f.month(startMs) : `${UNITS[unit]} desde ${f.month(startMs)}`
  },
  gain: {
    heading: 'Qué alimenta el bucle',
    whatIf: 'Y si…',
    estimate:
      'Estimación del modelo, no un pronóstico: las personas que traen los impulsores siguen siendo las mismas.',
    rate: (stage) => `Llegan más adelante desde ${stage}`,
    beta: (last) => `Cada persona que llega a ${last} trae a`,
    was: (value) => `era ${value}`,
    reset: 'Como se midió',
    gain: 'Ganancia del bucle',
    multiplier: 'Una persona se convierte en',
    notBounded: 'no acotado',
    generations: 'Generaciones hasta el 95 % de eso',
    elasticity: 'Un 1\u00a0% más en una etapa añade',
    elasticityOf: (percent) => `+${percent}`,
    toReferral: 'Hasta traer a la primera',
    toReEntry: 'Hasta volver',
    unknown: 'se desconoce',
    between: (low, high, level) => `${level}: de ${low} a ${high}`,
    turned: ({ gain, multiplier }) => `Ganancia del bucle: ${gain}. Una persona se convierte en: ${multiplier}.`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear
        ? `La ganancia del bucle fue máxima entre quienes empezaron en este período: ${highest}, ${k}`
        : 'Qué período tiene la mayor ganancia no se distingue del azar',
    unknown: 'Ninguna fila dice quién trajo a quién: la ganancia del bucle no se conoce',
    key: 'Cada punto: la ganancia hasta ahora de quienes empezaron en ese período; los anteriores tuvieron más tiempo; banda: intervalo del 95 %.',
    keyYoung: 'Línea discontinua: aún sube, por falta de tiempo.',
    summary: ({ periods, first, last }, f) =>
      `Ganancia del bucle en ${f.plural(periods, { one: '{n} período', many: '{n} de períodos', other: '{n} períodos' })}, de ${first} a ${last}.`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period}: nadie empezó.`
      const within = low === null || high === null ? '' : ` (de ${low} a ${high})`
      return `${period}: ganancia ${k}${within}, ${f.plural(actors, { one: 'empezó', other: 'empezaron' })} ${people(actors, f)}.`
    },
    young: 'Aún sube',
    noteYoung: (periods, f) =>
      f.plural(periods, {
        one: 'Quienes empezaron en el último período no han tenido el tiempo habitual para traer a otros.',
        other: 'Quienes empezaron en los últimos {n} períodos no han tenido el tiempo habitual para traer a otros.',
      }),
    caption: 'Ganancia del bucle por período',
    columns: {
      period: 'Período',
      began: 'Empezaron',
      brought: 'Traídas desde entonces',
      gain: 'Ganancia',
      interval: 'Intervalo del 95 %',
    },
    selfFeeding: 'se alimenta solo a partir de aquí',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? 'Aún no hay bucle que medir'
          : `Con una ganancia de ${k}, cada generación es esa parte de la anterior`
        : `Hasta ahora, 100 personas se han convertido en ${grown}`,
    unknown: 'Ninguna fila dice quién trajo a quién: no hay generaciones que mostrar',
    key: 'Barras: las personas de cada generación, como proporción de la primera.',
    keyModel: 'Marcas: lo que la ganancia hace esperar.',
    name: (generation, f) => `Generación ${f.count(generation)}`,
    cohort: 'No las trajo nadie',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null
          ? `${name}.`
          : `${name}: ${people(actors, f)}${share === null ? '' : `, el ${share} de la primera`}.`,
        ...(expected === null ? [] : [`La ganancia hace esperar ${expected}.`]),
      ].join(' '),
    expected: (share) => `esperado ${share}`,
    noteComing: 'Las últimas generaciones pueden estar aún en camino.',
    caption: 'Generaciones de una cohorte',
    columns: {
      generation: 'Generación',
      people: 'Personas',
      share: 'De la primera',
      expected: 'Esperado según la ganancia',
    },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period}: «${stage}» fue la que más creció, en ${people(change, f)}`
        : `${period}: «${stage}» fue la que más se redujo, en ${people(-change, f)}`,
    still: (period) => `${period}: cada etapa termina tan grande como empezó`,
    key: 'Discos: las personas que están en una etapa al final; círculo: al principio. Bandas: los movimientos entretanto, en su propia escala.',
    keyOf: {
      came: 'Azul: empezaron o regresaron.',
      left: 'Rayado: perdidos o terminados.',
      back: 'Marrón: retrocesos.',
      again: 'Turquesa: vuelven.',
    },
    people,
    moves,
    stockLegend: (count) => `Escala: este disco = ${count} personas`,
    flowLegend: (count) => `esta banda = ${count} movimientos del período`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage}: ${f.count(opening)} al principio, ${f.plural(arrived, { one: '{n} llegó', other: '{n} llegaron' })}, ${f.plural(left, { one: '{n} se fue', other: '{n} se fueron' })}, ${f.count(closing)} al final.`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) => `${moves(count, f)} ${HOW[kind]}, de ${from} a ${to}.`,
    entered: (stage, count, f) =>
      `${people(count, f)} ${f.plural(count, { one: 'empezó o volvió', other: 'empezaron o volvieron' })} en ${stage}.`,
    left: (stage, lost, ended, f) =>
      `${stage}: ${f.plural(lost, { one: '{n} perdida', other: '{n} perdidas' })}, ${f.plural(ended, { one: '{n} bien terminada', other: '{n} bien terminadas' })}.`,
    residual: (stage, count, f) => `${stage}: existencias y flujo difieren en ${signed(count, f)}.`,
    residualShort: (count) => `${count} sin explicar`,
    noteResidual: (count, f) => `Existencias y flujo no cuadran: ${people(count, f)} sin explicar.`,
    reconciled: 'Existencias y flujo cuadran en cada etapa.',
    period: 'Período',
    caption: (period) => `Existencias y flujo: ${period}`,
    columns: {
      stage: 'Etapa',
      opening: 'Al principio',
      entered: 'Empezaron',
      returned: 'Volvieron tras una pérdida',
      movedIn: 'Llegaron de otra etapa',
      movedOut: 'Pasaron a otra etapa',
      lost: 'Perdidas',
      ended: 'Bien terminadas',
      closing: 'Al final',
      residual: 'Sin explicar',
    },
    empty: {
      title: 'No hay existencias que dibujar',
      hint: 'Ningún contacto muestra una etapa, o no hay tiempo que dividir en períodos.',
    },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `«${attracts}» es el que más atrae, ${attracted}, y lleva el ${brought} de las que traen otros`
        : `«${attracts}» es el que más atrae, ${attracted}; «${brings}» lleva el ${brought} de las que traen otros`,
    onlyAttracts: ({ attracts, attracted }) => `«${attracts}» es el que más atrae: ${attracted}`,
    key: 'A la izquierda: primeros contactos de personas a las que nadie trajo. A la derecha: de personas traídas por otros. Cada uno como proporción de su lado.',
    attraction: 'Atracción',
    advocacy: 'Recomendación',
    influence: 'Influencia',
    indirect: (share) => `El ${share} de los contactos en el camino hacia una conversión influye de forma indirecta`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel}: atrae a ${people(attracted, f)}, ${attractedShare}; por aquí ${f.plural(brought, { one: 'viene', other: 'vienen' })} ${people(brought, f)} de las que traen otros, ${broughtShare}.`,
    noteNobodyBrought: 'Ninguna fila dice quién trajo a quién.',
    noteBases:
      'Aquí se cuentan personas, por su primer contacto; al final del bucle, contactos de quienes están en la última etapa.',
    caption: 'Los canales en ambos extremos del bucle',
    columns: {
      channel: 'Canal',
      attracted: 'Atraídas',
      brought: 'Traídas por otros',
      touches: 'Contactos antes de convertir',
      influence: 'Influencia',
    },
    empty: { title: 'No hay canales que dibujar', hint: 'No hay contactos en estos recorridos.' },
  },
}
