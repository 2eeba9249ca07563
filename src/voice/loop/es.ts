import type { Formatter } from '../common/formatter.js'
import { nounsEs } from '../common/nouns-es.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, nounsEs.people)

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return 'Aún no hay bucle que medir'
  if (!facts.referralsKnown) {
    if (reachedShare !== null)
      return `El ${f.percent(reachedShare)} llegó hasta «${lastStage}»; quién trae a quién no está registrado`
    return againShare > 0
      ? `El ${f.percent(againShare)} vuelve; quién trae a quién no está registrado`
      : 'Nadie vuelve, y quién trae a quién no está registrado'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `El bucle no se cierra, aunque otros trajeron al ${f.percent(facts.referredShare)} de los nuevos`
      : 'El bucle no se cierra: nadie llegó traído por los anteriores'
  }
  const who = facts.beginAt === null ? 'Cada 100 personas' : `Cada 100 personas que empiezan en «${facts.beginAt}»`
  const hundred = `${who} traen a ${f.decimal(100 * k, k < 0.1 ? 1 : 0)} más`
  const each = beta === null || beta === 0 ? '' : `; cada una que llega a «${lastStage}» trae a ${factor(beta, f)}`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed
    ? `Si cada persona que llega a «${lastStage}» trae a ${factor(beta, f)}, ${hundred.charAt(0).toLowerCase()}${hundred.slice(1)}`
    : `${hundred}${each}`
  if (multiplier.kind === 'not-bounded') return `${finding}: hasta dónde llega no puede acotarse`
  return finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `El grosor cuenta personas, ${facts.isOpen ? 'de izquierda a derecha' : 'en el sentido de las agujas del reloj'}${facts.hasRates ? '; cuentas: proporción vista después más adelante' : ''}.`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `Azul: impulsores (${facts.tailStated ? 'al final, proporciones según lo indicado' : 'al final, proporciones de contactos'})${facts.hasTwins ? ', lleno si alimentan ambos extremos' : ''}.`
            : 'Azul: impulsores.',
        ]
      : []),
    ...(facts.hasBrought ? ['Magenta: traídos por otros.'] : []),
    ...(facts.hasReEntries ? ['Turquesa: vuelven.'] : []),
    ...(facts.hasSkips ? ['Flujos del color de una etapa: saltan.'] : []),
    ...(facts.hasStepBacks ? ['Marrón: retroceden.'] : []),
    ...(facts.hasLost ? ['Rayado: perdidos.'] : []),
    ...(facts.hasOpen ? ['Punteado: en curso.'] : []),
  ].join(' ')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['multiplicador no acotado', ...(facts.low === null ? [] : [`al menos ×${factor(facts.low, f)}`])]
  }
  const value = `multiplica ×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)}: ${factor(facts.low, f)} a ${factor(facts.high, f)}`]
}

/** The loop's texts in Spanish. */
export const loopEs: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: 'Hecho a partir de totales; los números, tal como se indican',
  summary: {
    people: (actors, stages, f) => `${people(actors, f)} en ${f.plural(stages, nounsEs.stages)}.`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${f.count(actors)}.`
        : `${label}: ${f.count(actors)}; el ${f.percent(onward)} se vio después más adelante.`,
    ends: (lost, open, f) =>
      `${f.plural(lost, { one: '{n} se perdió', other: '{n} se perdieron' })} y ${f.plural(open, { one: '{n} sigue en curso', other: '{n} siguen en curso' })}.`,
    gain: (k, low, high, multiplier, f) =>
      [
        `La ganancia del bucle es ${factor(k, f)}${low === null || high === null ? '' : ` (intervalo del 95 %: de ${factor(low, f)} a ${factor(high, f)})`}`,
        multiplier.kind === 'not-bounded'
          ? 'el multiplicador no está acotado.'
          : multiplier.kind === 'bounded'
            ? `una persona acaba convirtiéndose en ${factor(multiplier.value, f)}.`
            : 'el multiplicador no se conoce.',
      ].join('; '),
    reEntry: (actors, f) => `${people(actors, f)} ${f.plural(actors, { one: 'volvió', other: 'volvieron' })}.`,
  },
  empty: {
    title: 'No hay bucle que dibujar',
    noPeople: 'No hay personas en estos recorridos.',
    noStages:
      'Ningún contacto muestra una etapa. Indique las etapas en la definición o dé a los puntos de contacto la suya.',
  },
  notes: {
    hairlines: 'Las líneas más finas no están a escala.',
    perThousand: 'No se dieron cantidades: los números son por cada 1.000 en la primera etapa.',
    statedBeta: (beta, f) => `Que cada persona traiga a ${factor(beta, f)} es un dato indicado, no contado.`,
    audience: (size, noticed, won, f) =>
      `Cada persona llega a otras ${f.count(size)}; ${noticed === null ? '' : `lo nota el ${f.percent(noticed)} y `}de estas viene el ${f.percent(won)}.`,
    statedAside: 'Los segmentos de color magenta muestran a quienes se contaron.',
    unstaged: (actors, f) =>
      `${people(actors, f)} ${f.plural(actors, { one: 'nunca muestra', other: 'nunca muestran' })} una etapa.`,
    noReferrals: 'Ninguna fila dice quién trajo a quién: la ganancia del bucle no se conoce.',
    bases: (beginAt) =>
      `La ganancia cuenta a quienes traen las personas que empiezan en ${beginAt}; la proporción de quienes empiezan ahí cuenta también a los traídos por otros que empezaron más adelante.`,
    unobserved: (moves, f) =>
      f.plural(moves, {
        one: '{n} movimiento atraviesa un tramo que nadie observó.',
        other: '{n} movimientos atraviesan tramos que nadie observó.',
      }),
    byTouchpoint: 'No se conocen canales: los puntos de contacto ocupan su lugar.',
    thinTail: (actors, f) => `Pocas personas llegaron a la última etapa (${f.count(actors)}).`,
    unusable: (count, f) =>
      f.plural(count, { one: 'Se ignoró {n} número inservible.', other: 'Se ignoraron {n} números inservibles.' }),
  },
  label: {
    lost: (actors) => `perdidos: ${actors}`,
    open: (actors) => `${actors} en curso`,
    midway: (actors) => `empiezan aquí: ${actors}`,
    otherDrivers: (share) => `Otros ${share}`,
    noDriver: 'Desconocido',
    eachBrings: 'cada uno trae',
    ifEachBrings: 'si cada uno trae',
    ofReached: (size) => `de ${size} alcanzados`,
    broughtEarlier: 'traídos antes',
    broughtEarlierShort: (actors) => `traídos: ${actors}`,
    factor: (beta) => `×${beta}`,
    gain: 'ganancia del bucle',
    multiplier: multiplierLines,
    noReferrals: 'recomendaciones no registradas',
    again: 'vuelven',
    medianTime: (duration) => `mediana ${duration}`,
    ofNewcomers: (share) => `${share} de los que empiezan aquí`,
    flow: {
      advance: (actors) => `avanzan: ${actors}`,
      skip: (actors) => `saltan: ${actors}`,
      stepBack: (actors) => `retroceden: ${actors}`,
      reEntry: (actors) => `vuelven: ${actors}`,
    },
    reEntryOf: (actors, all) => `${actors} de los ${all} que vuelven`,
    toReEntry: (duration) => `${duration} hasta volver`,
    toReferral: (duration) => `${duration} hasta traer a alguien`,
  },
  kind: {
    advance: 'Avanza',
    skip: 'Salta etapas',
    stepBack: 'Retrocede',
    reEntry: 'Vuelve',
    referral: 'Trae a personas nuevas',
  },
  direction: { inbound: 'entrante', outbound: 'saliente', mixed: 'ambos' },
  influence: { direct: 'directa', indirect: 'indirecta', mixed: 'ambas' },
  medium: { paid: 'de pago', organic: 'orgánico', mixed: 'ambos' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${people(actors, f)} en total.`
        : `${label}: ${people(actors, f)} en total; vistas después más adelante: ${onward}.`,
    lost: (label, actors, f) =>
      `${people(actors, f)} ${f.plural(actors, { one: 'perdida', other: 'perdidas' })} en ${label}.`,
    open: (label, actors, f) => `${people(actors, f)} aún en curso en ${label}.`,
    lostTitle: (label) => `Perdidos en ${label}`,
    openTitle: (label) => `Aún en curso en ${label}`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = {
        advance: { one: 'avanzó', other: 'avanzaron' },
        skip: { one: 'saltó', other: 'saltaron' },
        stepBack: { one: 'retrocedió', other: 'retrocedieron' },
        reEntry: { one: 'volvió', other: 'volvieron' },
      }[kind]
      const times = moves > actors ? `, ${f.count(moves)} veces en total` : ''
      return `${people(actors, f)} ${f.plural(actors, how)} de ${from} a ${to}${times}.`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: 'Avance', skip: 'Salto', stepBack: 'Retroceso', reEntry: 'Vuelta' }[kind]
      return from === to ? `${name}: ${from}` : `${name}: de ${from} a ${to}`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `${last}: nadie trae a nadie, pues no hay nadie.`
        : `${last}: ${brought(referred, f)}; cada una trae a ${factor(beta, f)}.`,
    jointElsewhere: (last, from, referred, f) => `${last}: nadie traído; ${f.list(from)}: ${brought(referred, f)}.`,
    jointTitle: (last, first) => `${last}: traen a ${first}`,
    lap: (lap, label, f) => `Vuelta ${f.count(lap)}. ${label}`,
    otherReferral: (from, actors, f) => `${from}: ${brought(actors, f)}.`,
    midway: (label, actors, f) =>
      `${people(actors, f)} ${f.plural(actors, { one: 'empieza', other: 'empiezan' })} en ${label}.`,
    midwayTitle: (label) => `Empiezan en ${label}`,
    mouthDriver: (label, count, share, f) => `${label}: trae a ${people(count, f)} a la entrada, el ${share} de ellas.`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label}: ${share} de lo que alimenta la última etapa, según lo indicado.`
        : `${label}: ${f.plural(count, nounsEs.touches)} en la última etapa, ${share}.`,
    mouthTitle: (label) => `${label}, a la entrada`,
    tailTitle: (label) => `${label}, al final`,
  },
  keys: {
    incoming: 'la siguiente que llega',
    outgoing: 'la siguiente que sale',
    loss: 'la pérdida más fuerte; después, la siguiente',
  },
  fact: {
    part: 'Elemento',
    count: 'Personas',
    share: 'Proporción',
    moves: 'Movimientos',
    unobserved: 'De ellos, por tramos no observados',
    people: 'Personas en total',
    visits: 'Llegadas, en bruto',
    onward: 'Vistas después más adelante',
    began: 'Empezaron aquí',
    brought: 'Traídas por otros',
    standing: 'Están aquí ahora',
    question: 'Pregunta',
    touches: 'Contactos',
    base: 'de',
    eachBrings: 'Cada una trae a',
    audience: 'Audiencia de cada uno',
    interval: 'Intervalo del 95 %',
    direction: 'Dirección',
    influence: 'Influencia',
    medium: 'Medio',
  },
  row: {
    caption: 'El bucle en cifras',
    ever: (stage) => `${stage}: en total`,
    onward: (stage) => `${stage}: vistas después más adelante`,
    lost: (stage) => `${stage}: perdidas`,
    open: (stage) => `${stage}: aún en curso`,
    ended: (stage) => `${stage}: bien terminadas`,
    settled: (stage) => `${stage}: convertidas, no vistas desde entonces`,
    began: (stage) => `${stage}: empezaron aquí`,
    referral: (from, to) => `${from}: trajeron a ${to}`,
    unobserved: (moves, unobserved) => `${moves} (${unobserved} por tramos no observados)`,
    unknownStage: 'ninguna etapa',
    mouth: (driver) => `Impulsor a la entrada: ${driver}`,
    midway: (driver) => `Impulsor de quienes empiezan más adelante: ${driver}`,
    tail: (driver) => `Impulsor al final (contactos): ${driver}`,
    tailStated: (driver) => `Impulsor al final: ${driver}`,
    gain: 'Ganancia del bucle',
    multiplier: 'Multiplicador',
    notBounded: 'no acotado',
    generations: 'Generaciones hasta el 95 % del multiplicador',
    elasticity: 'Elasticidad del multiplicador respecto a una etapa',
  },
}

function brought(count: number, f: Formatter): string {
  return `${people(count, f)} ${f.plural(count, { one: 'traída', other: 'traídas' })}`
}
