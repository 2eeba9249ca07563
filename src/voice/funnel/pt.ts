import { capital } from '../../foundation/capital.js'
import type { FunnelFlowKind } from '../../measures/funnel/funnel-measure.js'
import { nounsPt } from '../common/nouns-pt.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const ALL = {
  journeys: 'todas as jornadas',
  settled: 'todas as jornadas concluídas',
  people: 'todas as pessoas',
} as const

/** The funnel's texts in Portuguese. */
export const funnelPt: FunnelMessages = {
  flow: {
    entered: (n, f, short) =>
      f.plural(n, short ? { one: 'entra', other: 'entram' } : { one: 'entrou', other: 'entraram' }),
    returned: (n, f) => f.plural(n, { one: 'voltou', other: 'voltaram' }),
    advance: (n, f) => f.plural(n, { one: 'avançou', other: 'avançaram' }),
    skip: (n, f) => f.plural(n, { one: 'saltou', other: 'saltaram' }),
    'step-back': (n, f) => f.plural(n, { one: 'recuou', other: 'recuaram' }),
    converted: (n, f) => f.plural(n, { one: 'converteu', other: 'converteram' }),
    lost: (n, f) => f.plural(n, { one: 'se perdeu', other: 'se perderam' }),
    open: () => 'em curso',
    ended: (n, f) => f.plural(n, { one: 'terminou bem', other: 'terminaram bem' }),
    unknown: (n, f) => f.plural(n, { one: 'não seguiu', other: 'não seguiram' }),
  },
  base: (count) => `de ${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null ? `perdas sem etapa: ${f.count(lost)}` : `a maior perda está em ${stage} (${f.count(lost)})`
      return `${f.percent(rate)} de ${f.plural(journeys, nounsPt[counted])} convertem; ${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `Nada se perde: ${f.plural(converted, { one: 'converte', other: 'convertem' })} ${f.count(converted)} de ${f.plural(journeys, nounsPt[counted])}`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `Nenhuma conversão em ${f.plural(journeys, nounsPt[counted])}; ${f.percent(rate)} chegaram até ${stage}`,
    totals: ({ from, to, rate, partial }, f) =>
      `A passagem mais estreita${partial ? ' entre números conhecidos' : ''} vai de ${from} a ${to}: ${f.percent(rate)} seguem adiante`,
    totalsFlat: ({ count, stage }, f) => `${f.count(count)} em ${stage}`,
  },
  readingKey,
  empty: {
    noStages: {
      title: 'Não há etapas para desenhar',
      hint: 'Nenhum contato mostra uma etapa. Indique uma coluna de etapas ou liste-as na definição.',
    },
    allZero: {
      title: 'Ninguém chegou ainda',
      hint: 'As etapas são conhecidas, mas nenhuma jornada mostrou uma delas.',
    },
    missing: { title: 'Não há números para desenhar', hint: 'Todas as contagens faltam, não são números ou valem 0.' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `Um funil de ${f.plural(stages, nounsPt.stages)} e ${f.plural(journeys, nounsPt[counted])}: ${f.plural(converted, { one: '{n} converteu', other: '{n} converteram' })}, ${f.plural(lost, { one: '{n} se perdeu', other: '{n} se perderam' })}, ${f.plural(open, { one: '{n} continua em curso', other: '{n} continuam em curso' })}${
        ended > 0 ? `, ${f.plural(ended, { one: '{n} terminou bem', other: '{n} terminaram bem' })}` : ''
      }.`,
    openingTotals: ({ stages, first, last }, f) =>
      `Um funil de ${f.plural(stages, nounsPt.stages)}, de ${first} a ${last}.`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage}: ${arrivals}.`
        : `${stage}: ${arrivals}; ${rate} das que estavam em ${from} seguiram até aqui ou mais adiante.`,
    worst: ({ stage, lost, share }, f) =>
      `A maior perda está em ${stage}: ${f.count(lost)}, ${f.percent(share)} de tudo o que se perde.`,
    returned: (n, f) => f.plural(n, { one: '{n} voltou após uma perda.', other: '{n} voltaram após uma perda.' }),
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}, etapa ${f.count(position)} de ${f.count(of)}: ${
        arrivals === null ? 'falta o número' : f.plural(arrivals, nounsPt[counted])
      }`,
    flow: ({ kind, visits, from, to }, f) => `${f.count(visits)}: ${flowPhrase(kind, from, to)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value} (${dimension}): ${f.plural(journeys, nounsPt[counted])}`,
    flowTitle: ({ kind, from, to }) => capital(flowPhrase(kind, from, to)),
  },
  term: {
    stage: 'Etapa',
    arrivals: 'Jornadas aqui',
    visits: 'Visitas',
    count: 'Quantidade',
    carriedIn: 'Da etapa anterior',
    skippedIn: 'Chegaram por salto',
    steppedBackIn: 'Chegaram recuando',
    entered: 'Entraram aqui',
    returned: 'Voltaram aqui',
    movedOn: 'Avançaram',
    skippedAhead: 'Saltaram adiante',
    steppedBack: 'Recuaram',
    converted: 'Converteram',
    lost: 'Perderam-se',
    open: 'Em curso',
    ended: 'Terminaram bem',
    unknown: 'Não seguiram',
    previousCount: 'Da etapa anterior',
    firstCount: 'Da primeira etapa',
    previous: 'Aqui ou mais adiante, da etapa anterior',
    first: 'Aqui ou mais adiante, da primeira etapa',
    total: 'Aqui ou mais adiante, de todas as jornadas',
    conversion: 'Convertem a partir daqui',
    interval: 'Intervalo de 95%',
    lastSeen: 'Mais vezes vista pela última vez em',
    medianToNext: 'Tempo mediano até avançar',
    medianDwell: 'Permanência mediana',
    shareOfStage: 'Proporção das visitas',
    channels: 'Por canal',
    journeys: 'Jornadas',
    move: 'Passo',
    question: 'Pergunta',
    target: 'Meta',
  },
  termOf: {
    settled: { total: 'Aqui ou mais adiante, de todas as jornadas concluídas' },
    people: {
      arrivals: 'Pessoas aqui',
      total: 'Aqui ou mais adiante, de todas as pessoas',
      journeys: 'Pessoas',
    },
  },
  all: ALL,
  movesCaption: 'Passos de etapa em etapa, e regressos após uma perda',
  tableCaption: (stages, f) => `O funil em números, ${f.plural(stages, nounsPt.stages)}`,
  reading: {
    'stage-flow': 'Leitura: fluxo entre etapas',
    steps: 'Leitura: passos explícitos',
    totals: 'Leitura: simples totais por etapa',
  },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      { ordered: 'em ordem', strict: 'em ordem e sem nada no meio', unordered: 'em qualquer ordem' }[order],
      entry === 'any'
        ? 'qualquer primeiro passo pode iniciar uma tentativa'
        : 'o primeiro passo mais antigo inicia a tentativa',
      ...(windowMs === null ? [] : [`em até ${f.duration(windowMs)}`]),
      ...(holdConstant === null ? [] : [`com igual ${holdConstant}`]),
      ...(exclusions === 0 ? [] : [f.plural(exclusions, { one: '{n} exclusão', other: '{n} exclusões' })]),
    ].join(', '),
  rateBase: (base, counted) =>
    ({
      previous: 'taxas sobre quem chegou à etapa anterior',
      first: 'taxas sobre quem chegou à primeira etapa',
      total: `taxas sobre ${ALL[counted]}`,
    })[base],
  settled: 'as jornadas em curso não entram nas taxas',
  band: {
    missing: 'não se sabe',
    other: (values, f) => f.plural(values, { one: '{n} outro', other: '{n} outros' }),
  },
  note: {
    'hostile-count': ({ count }, f) =>
      f.plural(count, {
        one: '{n} contagem falta ou não é um número; sua etapa é desenhada vazia.',
        other: '{n} contagens faltam ou não são números; suas etapas são desenhadas vazias.',
      }),
    unnamed: ({ count }, f) =>
      f.plural(count, {
        one: '{n} etapa não tem nome; sua posição o substitui.',
        other: '{n} etapas não têm nome; sua posição o substitui.',
      }),
    'rising-totals': ({ examples }, f) =>
      `Contam-se mais em ${f.list(examples)} que na etapa anterior: essa proporção não é conhecida.`,
    unstaged: ({ count }, f) =>
      f.plural(count, {
        one: '{n} jornada nunca mostra uma etapa; não está em nenhuma, mas está no total.',
        other: '{n} jornadas nunca mostram uma etapa; não estão em nenhuma, mas estão no total.',
      }),
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data'
        ? 'A ordem das etapas é deduzida dos dados.'
        : 'As etapas são propostas a partir dos dados; não estão indicadas.',
    unobserved: ({ count }, f) =>
      f.plural(count, {
        one: '{n} movimento atravessa um trecho que não foi observado.',
        other: '{n} movimentos atravessam um trecho que não foi observado.',
      }),
    'unknown-dimension': ({ examples }, f) => `Nenhum contato mostra ${f.list(examples)}: não há faixas.`,
  },
  beyondConversion: (stage) => `Uma jornada termina na sua conversão; ${stage} vem em outra posterior, daí a taxa 0.`,
  thin: (bases, f) => `Menos de 30 na base: ${f.list(bases)}.`,
  hiddenNames: (n, f) =>
    f.plural(n, { one: '{n} etapa só é nomeada na tabela.', other: '{n} etapas só são nomeadas na tabela.' }),
  hiddenArcs: (n, f) =>
    f.plural(n, {
      one: '{n} movimento pequeno está só na tabela.',
      other: '{n} movimentos pequenos estão só na tabela.',
    }),
  hiddenNumbers: (n, f) =>
    f.plural(n, { one: 'Mais {n} número está na tabela.', other: 'Mais {n} números estão na tabela.' }),
  notToScale: (n, f) =>
    f.plural(n, {
      one: '{n} etapa é fina demais para ser vista e é marcada com um fio, que não está em escala.',
      other: '{n} etapas são finas demais para ser vistas e são marcadas com um fio, que não está em escala.',
    }),
  nextBand: 'ir à próxima faixa',
  channelUnknown: 'canal desconhecido',
}

function readingKey({ scale, base, reading, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const drawn = counted === 'people' ? 'pessoas' : 'jornadas'
  const parts = [`${scale === 'area' ? 'A área' : 'A espessura'} mostra ${drawn}`]
  if (kinds.has('lost')) parts.push('hachurado: perdidas')
  if (kinds.has('unknown')) parts.push('cinza: não seguiram')
  if (kinds.has('converted')) parts.push('tom mais intenso: convertidas')
  if (kinds.has('ended')) parts.push('cinza liso: terminaram bem')
  if (kinds.has('returned')) parts.push('tracejado: voltam')
  if (kinds.has('open')) parts.push('pontos: ainda em curso')
  if (bands !== null) parts.push(`faixas: ${bands}`)
  if (outlines !== null) parts.push(`contorno tracejado: ${outlines || 'outro funil'}`)
  const of = reading === 'totals' && base === 'previous' ? 'sobre a etapa anterior' : rateOf(base, counted)
  const said = parts.join(', ')
  return rated ? `${said}. Taxas: ${of}.` : `${said}.`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return 'proporção da etapa anterior que seguiu adiante'
  return `proporção de ${base === 'first' ? 'quem chegou à primeira etapa' : ALL[counted]} que chegou até aqui`
}

function flowPhrase(kind: FunnelFlowKind, from: string | null, to: string | null): string {
  switch (kind) {
    case 'entered':
      return `entradas em ${to}`
    case 'returned':
      return from === null ? `voltas a ${to}` : `perdas em ${from} com volta a ${to}`
    case 'advance':
      return `avanços de ${from} a ${to}`
    case 'skip':
      return `saltos de ${from} a ${to}`
    case 'step-back':
      return `recuos de ${from} a ${to}`
    case 'converted':
      return `conversões em ${from}`
    case 'lost':
      return `perdas em ${from}`
    case 'open':
      return `ainda em curso em ${from}`
    case 'ended':
      return `bem encerradas em ${from}`
    case 'unknown':
      return `não passaram de ${from}`
  }
}
