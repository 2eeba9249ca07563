import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import type { Formatter } from '../common/formatter.js'
import { nounsPt } from '../common/nouns-pt.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, nounsPt.people)
const moves = (count: number, f: Formatter): string => f.plural(count, nounsPt.moves)
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `+${f.count(count)}` : count < 0 ? `−${f.count(-count)}` : '±0'

const HOW = {
  advance: 'para a frente',
  skip: 'saltando etapas',
  stepBack: 'para trás',
  reEntry: 'de volta',
} as const
const UNITS: Readonly<Record<PeriodUnit, string>> = {
  day: 'día',
  week: 'semana',
  month: 'mês',
  quarter: 'trimestre',
  year: 'ano',
  decade: 'década',
  century: 'século',
}

/** The texts of the loop's further views in Portuguese. */
export const loopViewsPt: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `semana de ${f.date(startMs)}`
    return unit === 'month' ? f.month(startMs) : `${UNITS[unit]} a partir de ${f.month(startMs)}`
  },
  gain: {
    heading: 'O que alimenta o loop',
    whatIf: 'E se…',
    estimate: 'Estimativa do modelo, não uma previsão: as pessoas que os impulsionadores trazem continuam as mesmas.',
    rate: (stage) => `Chegam mais adiante a partir de ${stage}`,
    beta: (last) => `Cada pessoa que chega a ${last} traz`,
    was: (value) => `era ${value}`,
    reset: 'Como medido',
    gain: 'Ganho do loop',
    multiplier: 'Uma pessoa se torna',
    notBounded: 'sem limite',
    generations: 'Gerações até 95% disso',
    elasticity: '1% a mais em uma etapa acrescenta',
    elasticityOf: (percent) => `+${percent}`,
    toReferral: 'Até trazer a primeira',
    toReEntry: 'Até voltar',
    unknown: 'não se sabe',
    between: (low, high, level) => `${level}: de ${low} a ${high}`,
    turned: ({ gain, multiplier }) => `Ganho do loop: ${gain}. Uma pessoa se torna: ${multiplier}.`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear
        ? `O ganho do loop foi maior entre quem começou neste período: ${highest}, ${k}`
        : 'Que período tem o maior ganho não se distingue do acaso',
    unknown: 'Nenhuma linha diz quem trouxe quem: o ganho do loop não é conhecido',
    key: 'Cada ponto: o ganho até agora de quem começou naquele período; os anteriores tiveram mais tempo; faixa: intervalo de 95%.',
    keyYoung: 'Tracejado: ainda sobe, por falta de tempo.',
    summary: ({ periods, first, last }, f) =>
      `Ganho do loop em ${f.plural(periods, { one: '{n} período', many: '{n} de períodos', other: '{n} períodos' })}, de ${first} a ${last}.`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period}: ninguém começou.`
      const within = low === null || high === null ? '' : ` (de ${low} a ${high})`
      return `${period}: ganho ${k}${within}, ${f.plural(actors, { one: 'começou', other: 'começaram' })} ${people(actors, f)}.`
    },
    young: 'Ainda sobe',
    noteYoung: (periods, f) =>
      f.plural(periods, {
        one: 'Quem começou no último período ainda não teve o tempo habitual para trazer outros.',
        other: 'Quem começou nos últimos {n} períodos ainda não teve o tempo habitual para trazer outros.',
      }),
    caption: 'Ganho do loop por período',
    columns: {
      period: 'Período',
      began: 'Começaram',
      brought: 'Trazidas desde então',
      gain: 'Ganho',
      interval: 'Intervalo de 95%',
    },
    selfFeeding: 'alimenta a si mesmo a partir daqui',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? 'Ainda não há loop para medir'
          : `Com um ganho de ${k}, cada geração é essa parte da anterior`
        : `Até agora, 100 pessoas se tornaram ${grown}`,
    unknown: 'Nenhuma linha diz quem trouxe quem: não há gerações para mostrar',
    key: 'Barras: as pessoas de cada geração, como proporção da primeira.',
    keyModel: 'Traços: o que o ganho faz esperar.',
    name: (generation, f) => `Geração ${f.count(generation)}`,
    cohort: 'Ninguém as trouxe',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null
          ? `${name}.`
          : `${name}: ${people(actors, f)}${share === null ? '' : `, ${share} da primeira`}.`,
        ...(expected === null ? [] : [`O ganho faz esperar ${expected}.`]),
      ].join(' '),
    expected: (share) => `esperado ${share}`,
    noteComing: 'As últimas gerações podem estar ainda a caminho.',
    caption: 'Gerações de uma coorte',
    columns: {
      generation: 'Geração',
      people: 'Pessoas',
      share: 'Da primeira',
      expected: 'Esperado pelo ganho',
    },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period}: “${stage}” foi a que mais cresceu, em ${people(change, f)}`
        : `${period}: “${stage}” foi a que mais encolheu, em ${people(-change, f)}`,
    still: (period) => `${period}: cada etapa termina tão grande quanto começou`,
    key: 'Discos: as pessoas que estão em uma etapa no fim; círculo: no início. Faixas: os movimentos nesse meio-tempo, em escala própria.',
    keyOf: {
      came: 'Azul: começaram ou retornaram.',
      left: 'Hachurado: perdidas ou encerradas.',
      back: 'Marrom: recuos.',
      again: 'Turquesa: nova volta.',
    },
    people,
    moves,
    stockLegend: (count) => `Escala: este disco = ${count} pessoas`,
    flowLegend: (count) => `esta faixa = ${count} movimentos do período`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage}: ${f.count(opening)} no início, ${f.plural(arrived, { one: '{n} chegou', other: '{n} chegaram' })}, ${f.plural(left, { one: '{n} saiu', other: '{n} saíram' })}, ${f.count(closing)} no fim.`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) => `${moves(count, f)} ${HOW[kind]}, de ${from} a ${to}.`,
    entered: (stage, count, f) =>
      `${people(count, f)} ${f.plural(count, { one: 'começou ou voltou', other: 'começaram ou voltaram' })} em ${stage}.`,
    left: (stage, lost, ended, f) =>
      `${stage}: ${f.plural(lost, { one: '{n} perdida', other: '{n} perdidas' })}, ${f.plural(ended, { one: '{n} bem encerrada', other: '{n} bem encerradas' })}.`,
    residual: (stage, count, f) => `${stage}: estoque e fluxo diferem em ${signed(count, f)}.`,
    residualShort: (count) => `${count} sem explicação`,
    noteResidual: (count, f) => `Estoque e fluxo não fecham: ${people(count, f)} sem explicação.`,
    reconciled: 'Estoque e fluxo fecham em cada etapa.',
    period: 'Período',
    caption: (period) => `Estoque e fluxo: ${period}`,
    columns: {
      stage: 'Etapa',
      opening: 'No início',
      entered: 'Começaram',
      returned: 'Voltaram após uma perda',
      movedIn: 'Chegaram de outra etapa',
      movedOut: 'Passaram a outra etapa',
      lost: 'Perdidas',
      ended: 'Bem encerradas',
      closing: 'No fim',
      residual: 'Sem explicação',
    },
    empty: {
      title: 'Não há estoque para desenhar',
      hint: 'Nenhum contato mostra uma etapa, ou não há tempo para dividir em períodos.',
    },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `“${attracts}” é o que mais atrai, ${attracted}, e leva ${brought} das que outros trazem`
        : `“${attracts}” é o que mais atrai, ${attracted}; “${brings}” leva ${brought} das que outros trazem`,
    onlyAttracts: ({ attracts, attracted }) => `“${attracts}” é o que mais atrai: ${attracted}`,
    key: 'À esquerda: primeiros contatos de pessoas que ninguém trouxe. À direita: de pessoas trazidas por outros. Cada um como proporção de seu lado.',
    attraction: 'Atração',
    advocacy: 'Recomendação',
    influence: 'Influência',
    indirect: (share) => `${share} dos contatos no caminho de uma conversão influenciam indiretamente`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel}: atrai ${people(attracted, f)}, ${attractedShare}; por aqui ${f.plural(brought, { one: 'vem', other: 'vêm' })} ${people(brought, f)} das que outros trazem, ${broughtShare}.`,
    noteNobodyBrought: 'Nenhuma linha diz quem trouxe quem.',
    noteBases: 'Aqui contam-se pessoas, pelo primeiro contato; no fim do loop, contatos de quem está na última etapa.',
    caption: 'Os canais nas duas pontas do loop',
    columns: {
      channel: 'Canal',
      attracted: 'Atraídas',
      brought: 'Trazidas por outros',
      touches: 'Contatos antes de converter',
      influence: 'Influência',
    },
    empty: { title: 'Não há canais para desenhar', hint: 'Não há contatos nestas jornadas.' },
  },
}
