import { nounsPt } from '../common/nouns-pt.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { signed } from './signed.js'

/** A sign in front of what rose, too; a true minus. */
/** The texts of the funnel's further views in Portuguese. */
export const funnelViewsPt: FunnelViewsMessages = {
  points: (difference, f, short) => {
    const points = Math.round(difference * 1000) / 10
    return `${signed(points, f)}${short ? ' p.p.' : f.plural(Math.abs(points), { one: ' ponto', other: ' pontos' })}`
  },
  underWay: (all, f) =>
    `Ainda em curso, o que ainda pode mudar estas taxas: ${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)} de ${f.count(journeys)}`))}.`,
  kpi: {
    strip: 'Indicadores-chave das etapas',
    target: (value) => `meta ${value}`,
    noValue: 'sem valor',
    soFar: (value) => `${value} até agora`,
    unfinished: ({ periods, journeys, open }, f) =>
      `Ainda não avaliado: ${f.plural(periods, { one: '{n} período', other: '{n} períodos' })}${open > 0 ? `; ainda em curso ${f.count(open)} de ${f.plural(journeys, nounsPt.journeys)}` : ''}`,
    since: (date) => `a partir de ${date}`,
    status: {
      reached: 'meta atingida',
      near: 'por pouco não atingida',
      missed: 'meta não atingida',
      'no-target': 'sem meta',
      unfinished: 'meta: por decidir',
      unknown: 'não se sabe',
    },
    course: {
      better: 'melhor que antes',
      worse: 'pior que antes',
      same: 'como antes',
      unclear: 'sem mudança clara',
      unfinished: 'mudança: por decidir',
      unknown: 'nada com que comparar',
    },
    because: 'pior por causa de',
    effects: ({ channel, total, mix, rate }) =>
      `${channel}: ${total}; disso, sua participação ${mix}, sua própria taxa ${rate}`,
    otherChannels: (n, f) => f.plural(n, { one: '{n} canal pequeno', other: '{n} canais pequenos' }),
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}. ${label}: ${value}${target === null ? '' : `, ${target}`}; ${status}; ${course}`,
  },
  time: {
    strip: 'Tempo até avançar, por etapa',
    median: (duration) => `mediana ${duration}`,
    quartiles: (low, high) => `metade leva de ${low} a ${high}`,
    none: 'ninguém avançou',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage}: ${f.plural(journeys, { one: 'avançou', other: 'avançaram' })} ${f.plural(journeys, nounsPt.journeys)}, metade em até ${median}, a metade central em ${low} a ${high}`,
    bin: ({ from, to, journeys }, f) => `de ${from} a ${to}: ${f.plural(journeys, nounsPt.journeys)}`,
  },
  guide: { strip: 'Do que cada etapa precisa', organic: 'Orgânico', paid: 'Pago', content: 'Conteúdo' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `De ${from} a ${stage} avançam ${verdict === 'fell' ? 'menos' : 'mais'}: antes ${earlier}, depois ${later} (${points}; intervalo de 95% de ${low} a ${high})`,
    unchanged: (earlier, later) => `Entre ${earlier} e ${later} nenhuma mudança de taxa se distingue do acaso`,
    unfinished: (earlier, later) =>
      `Entre ${earlier} e ${later} ainda não se pode dizer se alguma taxa mudou: há jornadas em curso`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `Ambos na mesma escala, a área mostra a quantidade.${rated ? ' Taxas: proporção da etapa anterior que seguiu adiante.' : ''}`
      return form === 'ghost'
        ? `Preenchido: ${later}; contorno tracejado: ${earlier}. ${end}`
        : `${vertical ? 'À esquerda' : 'Acima'}: ${earlier}; ${vertical ? 'à direita' : 'abaixo'}: ${later}. ${end}`
    },
    verdict: { rose: 'subiu', fell: 'caiu', unclear: 'sem mudança clara', unfinished: 'por decidir' },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage}: ${earlierName} ${earlier}, ${laterName} ${later}${
        rates === null
          ? ''
          : `; a taxa passou de ${rates.earlier} a ${rates.later}, ${rates.points} (intervalo de 95% de ${rates.low} a ${rates.high}): ${rates.verdict}`
      }`,
    definition:
      'Diferenças de taxas com o intervalo de 95% de Newcombe, tão largo quanto exigem todos os passos juntos e as jornadas em curso; fala-se em mudança quando o intervalo deixa o zero de fora',
    inTable: 'As diferenças estão na tabela.',
    unmatched: (stages) => `Só um dos dois tem ${stages}.`,
    table: 'Ambos os funis em números',
    count: (period) => `Aqui, ${period}`,
    rate: (period) => `Da etapa anterior, ${period}`,
    difference: 'Diferença',
    interval: 'Intervalo de 95%',
    judgement: 'Mudança',
    stage: 'Etapa',
    journeys: 'Jornadas aqui',
    ofStageBefore: 'Da etapa anterior',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) =>
      `${best} é o que converte melhor (${rate}); ${worst}, o que converte pior (${worstRate})`,
    best: ({ best, rate }) => `${best} é o que converte melhor (${rate})`,
    worst: ({ worst, worstRate }) => `${worst} é o que converte pior (${worstRate})`,
    unclear: 'Nenhum converte claramente melhor que todos os outros',
    single: ({ name, rate }) => `${name}: convertem ${rate}`,
    empty: 'Não há funis para desenhar',
    readingKey:
      'Todos na mesma escala: a área mostra a quantidade. Ao lado de cada nome, a proporção que converteu (em simples totais: a que chegou à última etapa).',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}, ${stage}: ${arrivals}${rate === null ? '' : `; ${rate} da etapa anterior`}`,
    table: (n, f) => f.plural(n, { one: '{n} funil em números', other: '{n} funis em números' }),
    name: 'Funil',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `${channel} passou da posição ${from} (${earlier}) à posição ${to} (${later})`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `Dos canais com pelo menos 30 jornadas, ${channel} é o que converte melhor: ${value} (${period})`
        : `${channel} é o que converte melhor: ${value} (${period})`,
    unclear: (period) => `Nenhum canal converte claramente melhor que todos os outros (${period})`,
    leadsByRank: ({ channel, period }) => `${channel} ocupa a primeira posição (${period})`,
    empty: 'Não há canais para desenhar',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `Barras: proporção que converteu${two ? '; o traço, a de antes' : ''}${measured ? '; os bigodes, o intervalo de 95%' : ''}.${open ? ' Em tom pálido: ainda em curso.' : ''}${lines ? ` Linhas: posição antes e agora${dashed ? '; tracejadas: ainda pode mudar' : ''}.` : ''}`,
    item: ({ channel, periods }) =>
      `${channel}: ${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join(', ') || 'não indicado'}`,
        )
        .join('; ')}`,
    rank: (rank) => `posição ${rank}`,
    rankColumn: (period) => `Posição, ${period}`,
    valueColumn: (period) => `Converteram, ${period}`,
    channel: 'Canal',
    hidden: (n, f) => f.plural(n, { one: '{n} canal está só na tabela.', other: '{n} canais estão só na tabela.' }),
    table: 'Os canais em números',
    notStated: 'não indicado',
    ranks: 'Posição',
    thin: (channels, f) => `Tracejado, poucos dados (menos de 30 jornadas): ${f.list(channels)}.`,
    definition: 'Conversão das jornadas que um canal iniciou',
  },
}
