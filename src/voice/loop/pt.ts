import type { Formatter } from '../common/formatter.js'
import { nounsPt } from '../common/nouns-pt.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, nounsPt.people)

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return 'Ainda não há loop para medir'
  if (!facts.referralsKnown) {
    if (reachedShare !== null)
      return `${f.percent(reachedShare)} chegaram até “${lastStage}”; quem traz quem não está registrado`
    return againShare > 0
      ? `${f.percent(againShare)} voltam; quem traz quem não está registrado`
      : 'Ninguém volta, e quem traz quem não está registrado'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `O loop não se fecha, embora outros tenham trazido ${f.percent(facts.referredShare)} dos novos`
      : 'O loop não se fecha: ninguém foi trazido pelos anteriores'
  }
  const who = facts.beginAt === null ? 'Cada 100 pessoas' : `Cada 100 pessoas que começam em “${facts.beginAt}”`
  const hundred = `${who} trazem mais ${f.decimal(100 * k, k < 0.1 ? 1 : 0)}`
  const each = beta === null || beta === 0 ? '' : `; cada uma que chega a “${lastStage}” traz ${factor(beta, f)}`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed
    ? `Se cada pessoa que chega a “${lastStage}” trouxer ${factor(beta, f)}, ${hundred.charAt(0).toLowerCase()}${hundred.slice(1)}`
    : `${hundred}${each}`
  if (multiplier.kind === 'not-bounded') return `${finding}: até onde isso vai não se pode limitar`
  return finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `A espessura conta pessoas, ${facts.isOpen ? 'da esquerda para a direita' : 'no sentido horário'}${facts.hasRates ? '; contas: proporção vista depois mais adiante' : ''}.`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `Azul: impulsionadores (${facts.tailStated ? 'no fim, proporções como indicadas' : 'no fim, proporções de contatos'})${facts.hasTwins ? ', cheio se alimentam as duas pontas' : ''}.`
            : 'Azul: impulsionadores.',
        ]
      : []),
    ...(facts.hasBrought ? ['Magenta: trazidas por outros.'] : []),
    ...(facts.hasReEntries ? ['Turquesa: voltam.'] : []),
    ...(facts.hasSkips ? ['Fluxos na cor de uma etapa: saltam.'] : []),
    ...(facts.hasStepBacks ? ['Marrom: recuam.'] : []),
    ...(facts.hasLost ? ['Hachurado: perdidas.'] : []),
    ...(facts.hasOpen ? ['Pontilhado: em curso.'] : []),
  ].join(' ')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['multiplicador sem limite', ...(facts.low === null ? [] : [`pelo menos ×${factor(facts.low, f)}`])]
  }
  const value = `multiplica ×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)}: ${factor(facts.low, f)} a ${factor(facts.high, f)}`]
}

/** The loop's texts in Portuguese. */
export const loopPt: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: 'Feito a partir de totais; os números são os indicados',
  summary: {
    people: (actors, stages, f) => `${people(actors, f)} em ${f.plural(stages, nounsPt.stages)}.`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${f.count(actors)}.`
        : `${label}: ${f.count(actors)}; ${f.percent(onward)} foram vistas depois mais adiante.`,
    ends: (lost, open, f) =>
      `${f.plural(lost, { one: '{n} se perdeu', other: '{n} se perderam' })} e ${f.plural(open, { one: '{n} continua em curso', other: '{n} continuam em curso' })}.`,
    gain: (k, low, high, multiplier, f) =>
      [
        `O ganho do loop é ${factor(k, f)}${low === null || high === null ? '' : ` (intervalo de 95%: de ${factor(low, f)} a ${factor(high, f)})`}`,
        multiplier.kind === 'not-bounded'
          ? 'o multiplicador não tem limite.'
          : multiplier.kind === 'bounded'
            ? `uma pessoa acaba se tornando ${factor(multiplier.value, f)}.`
            : 'o multiplicador não é conhecido.',
      ].join('; '),
    reEntry: (actors, f) => `${people(actors, f)} ${f.plural(actors, { one: 'voltou', other: 'voltaram' })}.`,
  },
  empty: {
    title: 'Não há loop para desenhar',
    noPeople: 'Não há pessoas nestas jornadas.',
    noStages: 'Nenhum contato mostra uma etapa. Indique as etapas na definição ou dê a cada ponto de contato a sua.',
  },
  notes: {
    hairlines: 'As linhas mais finas não estão em escala.',
    perThousand: 'Não foram dadas contagens: os números são por 1.000 na primeira etapa.',
    statedBeta: (beta, f) => `Que cada pessoa traga ${factor(beta, f)} é um dado indicado, não contado.`,
    audience: (size, noticed, won, f) =>
      `Cada pessoa alcança outras ${f.count(size)}; ${noticed === null ? '' : `${f.percent(noticed)} notam, e `}${f.percent(won)} destas vêm.`,
    statedAside: 'Os segmentos magenta mostram as pessoas contadas.',
    unstaged: (actors, f) =>
      `${people(actors, f)} ${f.plural(actors, { one: 'nunca mostra', other: 'nunca mostram' })} uma etapa.`,
    noReferrals: 'Nenhuma linha diz quem trouxe quem: o ganho do loop não é conhecido.',
    bases: (beginAt) =>
      `O ganho conta quem é trazido pelas pessoas que começam em ${beginAt}; a proporção de quem começa ali conta também quem foi trazido por outros, que começaram mais adiante.`,
    unobserved: (moves, f) =>
      f.plural(moves, {
        one: '{n} movimento atravessa um trecho que ninguém observou.',
        other: '{n} movimentos atravessam trechos que ninguém observou.',
      }),
    byTouchpoint: 'Não se conhecem canais: os pontos de contato ficam no lugar deles.',
    thinTail: (actors, f) => `Poucas pessoas chegaram à última etapa (${f.count(actors)}).`,
    unusable: (count, f) =>
      f.plural(count, {
        one: '{n} número inutilizável foi ignorado.',
        other: '{n} números inutilizáveis foram ignorados.',
      }),
  },
  label: {
    lost: (actors) => `${actors} perdidas`,
    open: (actors) => `${actors} em curso`,
    midway: (actors) => `${actors} começam aqui`,
    otherDrivers: (share) => `Outros ${share}`,
    noDriver: 'Desconhecido',
    eachBrings: 'cada uma traz',
    ifEachBrings: 'se cada uma traz',
    ofReached: (size) => `de ${size} alcançadas`,
    broughtEarlier: 'trazidas antes',
    broughtEarlierShort: (actors) => `${actors} trazidas`,
    factor: (beta) => `×${beta}`,
    gain: 'ganho do loop',
    multiplier: multiplierLines,
    noReferrals: 'indicações não registradas',
    again: 'voltam',
    medianTime: (duration) => `mediana ${duration}`,
    ofNewcomers: (share) => `${share} das que começam aqui`,
    flow: {
      advance: (actors) => `${actors} avançam`,
      skip: (actors) => `${actors} saltam`,
      stepBack: (actors) => `${actors} recuam`,
      reEntry: (actors) => `${actors} voltam`,
    },
    reEntryOf: (actors, all) => `${actors} das ${all} que voltam`,
    toReEntry: (duration) => `${duration} até voltar`,
    toReferral: (duration) => `${duration} até trazer alguém`,
  },
  kind: {
    advance: 'Avança',
    skip: 'Salta etapas',
    stepBack: 'Recua',
    reEntry: 'Volta',
    referral: 'Traz novas pessoas',
  },
  direction: { inbound: 'de entrada', outbound: 'de saída', mixed: 'ambas' },
  influence: { direct: 'direta', indirect: 'indireta', mixed: 'ambas' },
  medium: { paid: 'pago', organic: 'orgânico', mixed: 'ambos' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${people(actors, f)} ao todo.`
        : `${label}: ${people(actors, f)} ao todo; vistas depois mais adiante: ${onward}.`,
    lost: (label, actors, f) =>
      `${people(actors, f)} ${f.plural(actors, { one: 'perdida', other: 'perdidas' })} em ${label}.`,
    open: (label, actors, f) => `${people(actors, f)} ainda em curso em ${label}.`,
    lostTitle: (label) => `Perdidas em ${label}`,
    openTitle: (label) => `Ainda em curso em ${label}`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = {
        advance: { one: 'avançou', other: 'avançaram' },
        skip: { one: 'saltou', other: 'saltaram' },
        stepBack: { one: 'recuou', other: 'recuaram' },
        reEntry: { one: 'voltou', other: 'voltaram' },
      }[kind]
      const times = moves > actors ? `, ${f.count(moves)} vezes ao todo` : ''
      return `${people(actors, f)} ${f.plural(actors, how)} de ${from} a ${to}${times}.`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: 'Avanço', skip: 'Salto', stepBack: 'Recuo', reEntry: 'Volta' }[kind]
      return from === to ? `${name}: ${from}` : `${name}: de ${from} a ${to}`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `${last}: ninguém traz ninguém, pois não há ninguém.`
        : `${last}: ${brought(referred, f)}; cada uma traz ${factor(beta, f)}.`,
    jointElsewhere: (last, from, referred, f) => `${last}: ninguém trazido; ${f.list(from)}: ${brought(referred, f)}.`,
    jointTitle: (last, first) => `${last}: trazem ${first}`,
    lap: (lap, label, f) => `Volta ${f.count(lap)}. ${label}`,
    otherReferral: (from, actors, f) => `${from}: ${brought(actors, f)}.`,
    midway: (label, actors, f) =>
      `${people(actors, f)} ${f.plural(actors, { one: 'começa', other: 'começam' })} em ${label}.`,
    midwayTitle: (label) => `Começam em ${label}`,
    mouthDriver: (label, count, share, f) => `${label}: traz ${people(count, f)} à entrada, ${share} delas.`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label}: ${share} do que alimenta a última etapa, como indicado.`
        : `${label}: ${f.plural(count, nounsPt.touches)} na última etapa, ${share}.`,
    mouthTitle: (label) => `${label}, na entrada`,
    tailTitle: (label) => `${label}, no fim`,
  },
  keys: {
    incoming: 'a próxima que chega',
    outgoing: 'a próxima que sai',
    loss: 'a maior perda; depois, a seguinte',
  },
  fact: {
    part: 'Elemento',
    count: 'Pessoas',
    share: 'Proporção',
    moves: 'Movimentos',
    unobserved: 'Deles, por trechos não observados',
    people: 'Pessoas ao todo',
    visits: 'Chegadas, total bruto',
    onward: 'Vistas depois mais adiante',
    began: 'Começaram aqui',
    brought: 'Trazidas por outros',
    standing: 'Estão aqui agora',
    question: 'Pergunta',
    touches: 'Contatos',
    base: 'de',
    eachBrings: 'Cada uma traz',
    audience: 'Público de cada uma',
    interval: 'Intervalo de 95%',
    direction: 'Direção',
    influence: 'Influência',
    medium: 'Mídia',
  },
  row: {
    caption: 'O loop em números',
    ever: (stage) => `${stage}: ao todo`,
    onward: (stage) => `${stage}: vistas depois mais adiante`,
    lost: (stage) => `${stage}: perdidas`,
    open: (stage) => `${stage}: ainda em curso`,
    ended: (stage) => `${stage}: bem encerradas`,
    settled: (stage) => `${stage}: convertidas, não vistas desde então`,
    began: (stage) => `${stage}: começaram aqui`,
    referral: (from, to) => `${from}: trouxeram a ${to}`,
    unobserved: (moves, unobserved) => `${moves} (${unobserved} por trechos não observados)`,
    unknownStage: 'nenhuma etapa',
    mouth: (driver) => `Impulsionador na entrada: ${driver}`,
    midway: (driver) => `Impulsionador de quem começa mais adiante: ${driver}`,
    tail: (driver) => `Impulsionador no fim (contatos): ${driver}`,
    tailStated: (driver) => `Impulsionador no fim: ${driver}`,
    gain: 'Ganho do loop',
    multiplier: 'Multiplicador',
    notBounded: 'sem limite',
    generations: 'Gerações até 95% do multiplicador',
    elasticity: 'Elasticidade do multiplicador em relação a uma etapa',
  },
}

function brought(count: number, f: Formatter): string {
  return `${people(count, f)} ${f.plural(count, { one: 'trazida', other: 'trazidas' })}`
}
