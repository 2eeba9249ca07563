import { capital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import { nounsPt } from '../common/nouns-pt.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'
import { signed } from './signed.js'

const LONG_UNITS = { decade: 'década', century: 'século' } as const

const SCALES = {
  area: 'Um anel é tão grande quanto o número de pessoas nele.',
  log: 'A área de um anel cresce com o logaritmo do número de pessoas nele.',
  equal: 'Esquema: todos os anéis têm a mesma espessura, qualquer que seja o número de pessoas.',
} as const

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return 'em um ângulo sem significado'
  return hasAngle ? `com o ângulo e a cor de seu ${by}` : `com a cor de seu ${by}, em um ângulo sem significado`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? 'Na abertura, as setas cheias vão para dentro e as tracejadas, para fora.'
      : hasInward
        ? 'Na abertura, as setas cheias vão para dentro.'
        : 'Na abertura, as setas tracejadas vão para fora.'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['A seta hachurada: perdas explícitas.'] : []),
    ...(hasArcs ? ['Os arcos saltam um anel.'] : []),
    ...(hasJumpsInCrossings
      ? ['“Entram” e “saem” contam travessias de um limite: um salto é um só movimento, mas atravessa vários.']
      : []),
  ]
}

/** The circles in Portuguese. */
export const circlesPt: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['O disco hachurado é onde estiveram pessoas.'] : []),
      ...(facts.dotsShown
        ? [
            facts.actorsPerDot === 1
              ? `Um ponto é uma pessoa, ${angle(facts)}.`
              : `Um ponto representa ${f.plural(facts.actorsPerDot, nounsPt.people)}, ${angle(facts)}.`,
          ]
        : []),
      ...trafficKey(facts),
      ...(facts.hasTicks
        ? ['Os traços no centro são pessoas que converteram, mais longos para duas vezes ou mais.']
        : []),
    ].join(' '),
  summary: (facts, f) =>
    [
      `Círculos de conversão, do anel mais externo para dentro: ${f.list(facts.rings.map(({ name, people }) => `${name} ${f.count(people)}`))}.`,
      `Em um anel: ${f.count(facts.members)} de ${f.plural(facts.actors, nounsPt.people)}${facts.outside > 0 ? `; ainda não vistas em nenhum: ${f.count(facts.outside)}` : ''}${facts.left > 0 ? `; explicitamente perdidas: ${f.count(facts.left)}` : ''}.`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? 'Em todo o tempo' : `Período: ${facts.period}`}, ${inwardOutward(facts.inward, facts.outward, f)}.`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? 'Ninguém converteu.'
              : `Converteram uma vez ${f.plural(facts.once, nounsPt.people)}, duas vezes ${f.count(facts.twice)}, três vezes ou mais ${f.count(facts.thrice)}.`,
          ]
        : []),
      ...(facts.meanConviction === null ? [] : [`A convicção média é de ${f.decimal(facts.meanConviction, 2)} em 1.`]),
      ...(facts.gravity === null ? [] : [`A gravidade é de ${signed(facts.gravity, f)}.`]),
    ].join(' '),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `semana de ${f.date(startMs)}`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `T${quarterOf(startMs)} ${yearText(startMs, f)}`
    if (unit === 'year') return yearText(startMs, f)
    return `${LONG_UNITS[unit]} a partir de ${f.month(startMs)}`
  },
  numberedPeriod: (number, f) => `período ${f.count(number)}`,
  wholeTime: 'todo o tempo',
  wholeTimeShort: 'Todo o tempo',
  inward: (count, f) => f.plural(count, { one: '{n} entra', other: '{n} entram' }),
  outward: (count, f) => f.plural(count, { one: '{n} sai', other: '{n} saem' }),
  entered: (count, f) => f.plural(count, { one: '{n} chegou', other: '{n} chegaram' }),
  left: (count, f) => f.plural(count, { one: '{n} se foi', other: '{n} se foram' }),
  straightHere: (count, f) => `direto para cá: ${f.count(count)}`,
  cohort: 'momento do primeiro contato',
  moves: (count, f) => f.plural(count, nounsPt.moves),
  cycles: (once, twice, thrice, f) =>
    `Converteram uma vez ${f.count(once)} · duas ${f.count(twice)} · mais ${f.count(thrice)}`,
  table: {
    caption: (period) => `Pessoas por anel e seus movimentos: ${period}`,
    ring: 'Anel',
    people: 'Pessoas',
    share: 'Proporção',
    conviction: 'Convicção',
    entered: 'Vistas primeiro aqui',
    inward: 'Movimentos para dentro até aqui',
    outward: 'Movimentos para fora até aqui',
    crossedInward: 'Travessias para dentro, limite externo',
    crossedOutward: 'Travessias para fora, limite externo',
    left: 'Perdidas a partir daqui',
    atStart: 'Aqui no início',
    movedInward: 'Delas, para dentro',
    held: 'Delas, ficaram',
    movedOutward: 'Delas, para fora',
    outside: 'Ainda em nenhum anel',
    gone: 'Explicitamente perdidas',
  },
  item: {
    ring: (name, people, share, f) =>
      `${name}: ${f.plural(people, nounsPt.people)}${share === null ? '' : `, ${f.percent(share)} das que estão nos anéis`}.`,
    boundaryTitle: (from, to) => `${from} → ${to}`,
    crossing: (from, to, count, f) =>
      `O limite de ${from} a ${to} foi atravessado ${f.plural(count, { one: '{n} vez', many: '{n} de vezes', other: '{n} vezes' })}.`,
    crossings: 'Travessias',
    steps: 'Por passos de um anel',
    move: (from, to, count, f) => `${f.plural(count, nounsPt.moves)} de ${from} a ${to}.`,
    enterTitle: (ring) => `Vistas primeiro em ${ring}`,
    enter: (ring, count, f) =>
      `${f.plural(count, nounsPt.people)} ${f.plural(count, { one: 'vista', other: 'vistas' })} primeiro em ${ring}.`,
    leaveTitle: 'Explicitamente perdidas',
    leave: (count, f) =>
      `${f.plural(count, { one: '{n} perda explícita', many: '{n} de perdas explícitas', other: '{n} perdas explícitas' })}, de qualquer anel.`,
    people: 'Pessoas',
    shareInside: 'Das que estão nos anéis',
    conviction: 'Convicção, de 0 a 1',
    firstHere: 'Vistas primeiro aqui',
    cameInward: 'Movimentos para dentro até aqui',
    cameOutward: 'Movimentos para fora até aqui',
    moves: 'Movimentos',
    jumpsAcross: 'Por saltos de vários anéis',
    ofThoseAtStart: (count, f) =>
      f.plural(count, { one: 'Da {n} que estava aqui no início', other: 'Das {n} que estavam aqui no início' }),
    movedInward: 'para dentro',
    held: 'ficaram',
    movedOutward: 'para fora',
    lost: 'explicitamente perdidas',
    jump: 'Salto de vários anéis',
  },
  timeline: {
    label: 'Tempo',
    play: 'Reproduzir',
    pause: 'Pausar',
    value: (period, inward, outward, f) =>
      inward === null || outward === null ? period : `${period}: ${inwardOutward(inward, outward, f)}`,
    event: (label, date) => `${label}, ${date}`,
  },
  noStages: {
    title: 'Não há anéis para desenhar',
    hint: 'As jornadas não têm etapas. Indique uma coluna de etapa ou dê a cada ponto de contato a sua.',
  },
  nobodyInside: {
    title: 'Não há ninguém em um anel',
    hint: 'Nenhum contato traz uma das etapas: ninguém foi visto ainda em um anel.',
  },
  guessedFromTotals:
    'Desenhado a partir de totais: os pontos mostram quantos, não quem, e não podem ser seguidos no tempo.',
  partialPeriod: 'Este período foi observado apenas em parte.',
  tooThin: (rings, others, f) =>
    `Finos demais aqui para mostrar pontos: ${f.list([...rings, ...(others > 0 ? [f.plural(others, { one: '{n} outro anel', other: '{n} outros anéis' })] : [])])}.`,
  undrawnJumps: (moves, f) =>
    f.plural(moves, {
      one: '{n} salto mais raro não é desenhado.',
      other: '{n} saltos mais raros não são desenhados.',
    }),
  unobserved: (moves, f) =>
    f.plural(moves, {
      one: '{n} movimento tem um trecho intermediário não observado: conta como movimento, mas em nenhum limite.',
      other: '{n} movimentos têm um trecho intermediário não observado: contam como movimentos, mas em nenhum limite.',
    }),
  tick: (actorsPerTick, f) => `Um traço: ${f.plural(actorsPerTick, nounsPt.people)}.`,
  decay: (ms, steps, f) =>
    `Cada silêncio de ${f.duration(ms)} conta como um anel para fora: ${f.plural(steps, { one: '{n} passo', other: '{n} passos' })}, que os movimentos não incluem.`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0
        ? [
            f.plural(outside, {
              one: '{n} pessoa ainda não está em um anel.',
              other: '{n} pessoas ainda não estão em um anel.',
            }),
          ]
        : []),
      ...(left > 0
        ? [
            f.plural(left, {
              one: '{n} pessoa foi explicitamente perdida.',
              other: '{n} pessoas foram explicitamente perdidas.',
            }),
          ]
        : []),
    ].join(' '),
  hollow: (actorsPerDot, f) => `Um ponto vazado: menos de ${f.plural(actorsPerDot, nounsPt.people)}.`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) {
    return left > 0
      ? `Não resta ninguém em um anel: ${f.plural(left, nounsPt.people)} explicitamente ${f.plural(left, { one: 'perdida', other: 'perdidas' })}`
      : 'Não há ninguém em um anel'
  }
  if (period !== null && movesKnown) {
    if (inward === 0 && outward === 0) return `${capital(period)}: ninguém mudou de anel`
    return `${capital(period)}: ${inwardOutward(inward, outward, f)}`
  }
  if (shock !== null) {
    return `A confiança foi abalada (${shock.period}); em todo o tempo, ${inwardOutward(inward, outward, f)}`
  }
  const centre =
    atCentre === 0
      ? `Ninguém está no centro (${innermost})`
      : `${f.percent(atCentre / members)} estão no centro (${innermost})`
  if (!movesKnown || inward + outward === 0) return centre
  if (outward === 0) return `${centre}; ninguém jamais se moveu para fora`
  return `${centre}; ${inwardOutward(inward, outward, f)}`
}

function inwardOutward(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, nounsPt.moves)} para dentro, ${f.count(outward)} para fora`
}
