import { uncapital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import { nounsPt } from '../common/nouns-pt.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'
import { signed } from './signed.js'

/** The opt-in parts of the circles in Portuguese. */
export const circlesPartsPt: CirclesPartsMessages = {
  follow: {
    label: 'Seguir uma pessoa',
    command: 'Ir ao caminho da pessoa seguida',
    previous: 'Pessoa anterior',
    next: 'Próxima pessoa',
    summary: way,
    unknown: (actor) => `Não há nestas jornadas ninguém chamado “${actor}”.`,
    step: (facts) => `${facts.date}: ${move(facts)}${facts.touchpoint === null ? '' : `, em ${facts.touchpoint}`}.`,
    stepTitle: move,
    date: 'Quando',
    touchpoint: 'Onde',
    key: (from, until) => `Ao longo do caminho, o tempo corre no sentido horário, de ${from} a ${until}.`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`Pontilhado: mais de ${silence} de silêncio.`]),
        ...(hasOutward ? ['Tracejado: para fora.'] : []),
        ...(hasTouches ? ['Pontos vazados: contatos.'] : []),
        ...(hasConversions ? ['Losangos: conversões.'] : []),
      ].join(' '),
    now: 'agora',
  },
  groups: {
    by: (dimension) => `Por ${dimension}`,
    byCohort: 'Por primeiro contato',
    others: 'Outros',
    unknown: 'Não se sabe',
    cell: (group, ring, people, share, f) =>
      `${group} em ${ring}: ${f.plural(people, nounsPt.people)}${share === null ? '' : `, ${f.percent(share)} do anel`}.`,
    people: 'Pessoas',
    shareOfRing: 'Do anel',
    shareOfGroup: 'Do grupo',
    conviction: 'convicção média',
    table: (by, period) => `Pessoas por anel, ${by}: ${period}`,
    total: 'Todos os anéis',
    needJourneys: 'Os grupos precisam de jornadas: totais não dizem quem é quem.',
  },
  reentry: {
    note: (label) => `Arcos tracejados: ${label}.`,
    label: (actors, medianMs, f) =>
      `${f.plural(actors, { one: '{n} deu outra volta', other: '{n} deram outra volta' })}${medianMs === null ? '' : `, ${f.duration(medianMs)} após o primeiro contato (mediana)`}`,
    item: (from, to, moves, f) =>
      `Após uma conversão em ${from}, ${f.plural(moves, { one: 'começou {n} novo ciclo', many: 'começaram {n} de novos ciclos', other: 'começaram {n} novos ciclos' })} em ${to}.`,
    title: (from, to) => `${from}, outra volta até ${to}`,
    moves: 'Novos ciclos',
    actors: 'Pessoas',
    loopTime: 'Do primeiro contato ao primeiro novo ciclo, mediana',
  },
  trust: {
    label: 'A confiança ao longo do tempo',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `A linha é a convicção média de quem está nos anéis ao fim de cada período: 0, o mais externo; 1, o centro; a escala vai de ${from} a ${to}.`,
        ...(hasMoves ? ['Barras: movimentos para dentro, acima; para fora, hachurados, abaixo.'] : []),
        ...(hasWitnesses
          ? [
              `A linha tracejada segue quem estava lá quando aconteceu; o ponto vazado é o seu mínimo${hasRecovered ? ', o cheio a recuperação' : ''}.`,
            ]
          : []),
      ].join(' '),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}.`,
        ...(facts.first === null || facts.last === null
          ? []
          : [`A convicção média passou de ${f.decimal(facts.first, 2)} a ${f.decimal(facts.last, 2)} em 1.`]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(' '),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${series}, `}${period}: ${conviction === null ? 'ninguém em um anel' : `convicção ${f.decimal(conviction, 2)}`}`,
        ...inwardOutward(inward, outward, f),
        ...(gravity === null ? [] : [`gravidade ${signed(gravity, f)}`]),
        ...events,
      ].join('; '),
    shock,
    caption: 'Convicção, movimentos e gravidade por período',
    period: 'Período',
    conviction: 'Convicção',
    gravity: 'Gravidade',
    people: 'Pessoas nos anéis',
    inward: 'Movimentos para dentro',
    outward: 'Movimentos para fora',
    witnesses: (count, f) => f.plural(count, { one: 'a única pessoa que estava lá', other: 'as {n} que estavam lá' }),
    emptyTitle: 'Não há linha para desenhar',
    emptyHint: 'A confiança ao longo do tempo precisa de mais de um período, mais de um anel e pessoas neles.',
  },
  ringFunnel: {
    title: (ring) => `Dentro de ${ring}`,
    hint: 'Selecione um anel para abri-lo.',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `Por ${ring} ${f.plural(came, { one: 'passou', other: 'passaram' })} ${f.plural(came, nounsPt.people)}; ${isInnermost ? 'convertidas ali' : 'avançadas para dentro'}: ${f.count(onward)}. Agora aqui: ${f.count(here)}; mais para dentro: ${f.count(further)}; mais para fora: ${f.count(outward)}${left > 0 ? `; explicitamente perdidas: ${f.count(left)}` : ''}.`,
    came: 'Chegaram',
    onward: 'Seguiram para dentro',
    again: 'Converteram aqui',
    stand: 'Onde estão agora',
    here: 'aqui',
    further: 'mais para dentro',
    outward: 'mais para fora',
    left: 'perdidas',
    touched: (people, f) => f.plural(people, { one: '{n} o tocou por si mesma', other: '{n} o tocaram por si mesmas' }),
    omitted: (touchpoints, f) =>
      f.plural(touchpoints, {
        one: '{n} ponto de contato mais raro não é um passo.',
        other: '{n} pontos de contato mais raros não são passos.',
      }),
    step: 'Passo',
    people: 'Pessoas que chegaram até aí',
    shareOfBefore: 'Do passo anterior',
  },
  changes: {
    caption: (period) => `O que foi feito das pessoas de cada anel: ${period}`,
    ring: 'Anel',
    atStart: 'No início',
    inward: 'Para dentro',
    held: 'Ficaram',
    outward: 'Para fora',
    lost: 'Explicitamente perdidas',
    entered: 'Chegaram de fora',
    atEnd: 'No fim',
    unknown: 'Totais não dizem quem foi para onde.',
  },
  content: {
    caption: 'O conteúdo por nível e o que veio depois',
    level: 'Nível',
    entered: 'Entraram aqui',
    intended: 'Pensado para ele',
    content: 'Conteúdo encontrado',
    touches: 'Contatos',
    inward: 'Vistas em seguida mais para dentro',
    nothing: 'Nenhum contato nomeia aqui seu conteúdo.',
    note: 'Observado; não prova causa alguma.',
    thin: 'Com menos de 30 contatos, a base é marcada como escassa.',
  },
  multiples: {
    title: (first, last) => `Os círculos, de ${first} a ${last}`,
    key: 'Cada círculo é um período, tão grande quanto seu número de pessoas; todos na mesma escala.',
    item: ({ period, people, conviction, inward, outward }, f) =>
      [
        `${period}: ${f.plural(people, nounsPt.people)} nos anéis`,
        ...(conviction === null ? [] : [`convicção ${f.decimal(conviction, 2)}`]),
        ...inwardOutward(inward, outward, f),
      ].join('; '),
    caption: 'Pessoas por anel e período',
    period: 'Período',
    emptyTitle: 'Não há períodos para comparar',
    emptyHint: 'As jornadas cabem em um só período ou não têm etapas.',
  },
}

function inwardOutward(inward: number | null, outward: number | null, f: Formatter): string[] {
  if (inward === null || outward === null) return []
  return [`${f.plural(inward, nounsPt.moves)} para dentro, ${f.count(outward)} para fora`]
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `vista primeiro em ${to}`
    case 'inward':
      return `para dentro, de ${from} a ${to}`
    case 'outward':
      return `para fora, de ${from} a ${to}`
    case 'shaken':
      return `uma má experiência, para fora, de ${from} a ${to}`
    case 'faded':
      return `silêncio, para fora, de ${from} a ${to}`
    case 'lost':
      return `perda explícita a partir de ${from}`
    case 'returned':
      return `de volta a ${to}`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves, stepsBack, conversions } = facts
  const back =
    ringsBack === 0 ? 'em seu ponto mais interno' : `${f.plural(ringsBack, nounsPt.rings)} atrás de ${deepest}`
  const stands =
    place !== null
      ? `${actor} está em ${place} desde ${since}, ${back}.`
      : isLost
        ? `${actor}: perda explícita em ${since}, depois de ter chegado até ${deepest}.`
        : `${actor}: não há registro em nenhum anel.`
  const counts = [
    f.plural(moves, nounsPt.moves),
    `deles ${f.count(stepsBack)} para fora`,
    f.plural(conversions, nounsPt.conversions),
  ]
  return moves === 0 ? stands : `${stands} ${counts.join(', ')}.`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `A confiança caiu após “${facts.event}” e ainda não se recuperou`
      : `A confiança caiu após “${facts.event}” e se recuperou (${facts.recovered})`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1) return `${ahead[0]?.name ?? ''} termina à frente, com ${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return 'A confiança ao longo do tempo'
  if (Math.abs(last - first) < 0.005) return `A confiança se manteve em ${f.decimal(last, 2)}`
  return `A confiança ${last > first ? 'cresceu' : 'caiu'} de ${f.decimal(first, 2)} a ${f.decimal(last, 2)}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${event} (${period})`
      : `${event}: ${f.plural(outward, nounsPt.moves)} para fora (${period})${usualOutward === null ? '' : `, contra ${f.decimal(usualOutward)} em um período habitual anterior`}`
  if (before === null) return `${burst}.`
  const whose =
    witnesses === null
      ? 'A convicção média'
      : `A convicção ${f.plural(witnesses, { one: 'da única pessoa que estava lá', other: 'das {n} que estavam lá' })}`
  if (lowest === null) return `${event} (${period}): ${uncapital(whose)} nunca ficou abaixo de ${f.decimal(before, 2)}.`
  const fell = `caiu de ${f.decimal(before, 2)} a ${f.decimal(lowest, 2)} (${lowestPeriod ?? ''})`
  const back = recovered === null ? 'e ainda não se recuperou' : `e se recuperou (${recovered})`
  return `${burst}. ${whose} ${fell} ${back}.`
}
