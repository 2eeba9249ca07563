import { nounsPt } from '../common/nouns-pt.js'
import type { NetworkViewsMessages } from './views-messages.js'

/** What is listed, by what it is ordered by. */
const PATHS = {
  conversions: { one: 'caminho mais luminoso', other: 'caminhos mais luminosos' },
  value: { one: 'caminho de maior valor', other: 'caminhos de maior valor' },
  wilson: { one: 'caminho que converte com mais segurança', other: 'caminhos que convertem com mais segurança' },
} as const

/** The views beside the network, in Portuguese. */
export const networkViewsPt: NetworkViewsMessages = {
  model: 'segundo o modelo',
  columns: {
    path: 'Caminho',
    touchpoint: 'Ponto de contato',
    conversions: 'Conversões',
    journeys: 'Jornadas',
    rate: 'Convertidas',
    interval: 'Intervalo de 95%',
    medianTime: 'Tempo mediano',
    share: 'De todas as conversões',
    running: 'Proporção acumulada',
    value: 'Valor',
  },
  paths: {
    title: (paths, share, rank, f) =>
      f.plural(paths, {
        one: `${f.percent(share)} das conversões vieram pelo ${PATHS[rank].one}`,
        other: `${f.percent(share)} das conversões vieram pelos {n} ${PATHS[rank].other}`,
      }),
    none: 'Nenhum caminho com conversões é tomado com frequência bastante para ser nomeado',
    caption: 'Caminhos observados, na ordem escolhida; repetições contam como uma',
    rank: 'Ordenados por',
    ranks: { conversions: 'Conversões', value: 'Valor', wilson: 'Taxa, no mínimo' },
    covers: (journeys, conversions, f) =>
      `O gráfico cobre ${f.percent(journeys)} das jornadas${conversions === null ? '' : ` e ${f.percent(conversions)} das conversões`}.`,
    support: (least, variants, f) =>
      `De ${f.plural(variants, { one: '{n} caminho distinto', many: '{n} de caminhos distintos', other: '{n} caminhos distintos' })} são nomeados os que têm ao menos ${f.plural(least, nounsPt.journeys)}.`,
    likely: 'Como contraste: caminhos que o modelo considera prováveis',
    likelyNote:
      'Não observados. O modelo esquece de onde vinha uma jornada e, assim, une começos a fins que talvez nunca se tenham encontrado.',
    likelyShare: 'Proporção segundo o modelo',
    observedShare: 'Proporção observada',
    neverSeen: 'nunca visto',
  },
  holes: {
    title: (name, rate, f) => `O buraco mais negro: ${name}; ali se perdem ${f.percent(rate)} das visitas`,
    none: 'Nenhum ponto de contato perde com segurança mais que os de seu tipo',
    caption: {
      excess:
        'Ordenados por quantas conversões se perdem, no mínimo e aproximadamente, além do que seu tipo faz esperar, segundo o modelo',
      lost: 'Ordenados por quantas se perdem ali',
      rate: 'Ordenados pela proporção de visitas que se perde ali',
    },
    rank: 'Ordenados por',
    ranks: { excess: 'Excesso', lost: 'Número de perdidas', rate: 'Proporção perdida' },
    lost: 'Perdidas',
    visits: 'De visitas',
    lossRate: 'Proporção perdida',
    expected: 'Esperado',
    times: 'Vezes o esperado',
    atStake: 'Em jogo (modelo)',
    excess: 'Excesso (modelo)',
    excessLow: 'Excesso, no mínimo',
    light: 'Das conversões, passaram por aqui',
    verdict: 'Veredito',
    both: 'estrela e buraco',
    differs: (byExcess, byLost, byRate) =>
      `Por excesso, o primeiro é ${byExcess}; por número de perdidas, ${byLost}; por proporção perdida, ${byRate}.`,
    together: (judged, f) =>
      `Pontos de contato julgados em conjunto: ${f.count(judged)}; em média, no máximo um em cada vinte buracos negros se deve ao acaso.`,
    tooFew:
      'Com menos de 30 visitas concluídas, aqui ou em todos os outros juntos, não há veredito: são poucas demais.',
  },
  credits: {
    title: 'A quem pertencem as conversões? Depende do método',
    caption: 'Conversões atribuídas aos pontos de contato, por método',
    method: 'Método',
    methods: {
      removal: 'Efeito de remoção',
      first: 'Primeiro contato',
      last: 'Último contato',
      linear: 'Divisão linear',
      'linear-distinct': 'Shapley',
      position: '40/20/40',
      'time-decay': 'Decaimento temporal',
    },
    rules: {
      removal: 'O que faltaria sem ele, segundo o modelo',
      first: 'Tudo ao primeiro contato',
      last: 'Tudo ao último contato',
      linear: 'O mesmo a cada contato',
      'linear-distinct': 'O mesmo a cada ponto de contato do caminho: o valor de Shapley',
      position: '40% ao primeiro, 40% ao último, o resto entre eles',
      'time-decay': 'A metade para cada 7 dias antes da conversão',
    },
    unmodelled: 'Fora do modelo',
    total: 'Todas as conversões',
    note: 'Cada coluna soma todas as conversões. Nenhuma é um efeito: elas repartem o que aconteceu.',
  },
  whatIf: {
    title: (name) => `E se em ${name} se perdesse menos, ou mais?`,
    choose: 'Ponto de contato',
    label: (name) => `Proporção perdida em ${name}`,
    value: (from, to, f) => `${f.percent(to)} em vez de ${f.percent(from)}`,
    remove: 'Removê-lo',
    plug: 'Tapar o buraco',
    asExpected: 'Como os de seu tipo',
    reset: 'Como está',
    more: (conversions, of, f) =>
      `aprox. ${f.plural(Math.round(conversions), nounsPt.conversions)} a mais, além de ${f.count(of)}, segundo o modelo`,
    fewer: (conversions, of, f) =>
      `aprox. ${f.plural(Math.round(conversions), nounsPt.conversions)} a menos, de ${f.count(of)}, segundo o modelo`,
    same: 'Tantas conversões quantas há',
    rate: (from, to, f) => `Segundo o modelo convertem ${f.percent(from)} das jornadas; então, ${f.percent(to)}`,
    none: 'Não consta que alguém siga daqui: o modelo não tem resposta.',
    note: 'Estimativa do modelo, não um ganho medido: supõe que quem ficaria segue como os demais seguem daqui.',
    includesOpen: 'As jornadas ainda em curso contam como o modelo espera que terminem.',
    hint: 'Arraste o anel no gráfico ou use o controle deslizante.',
  },
  trace: {
    title: 'Jornadas por caminho',
    search: 'Buscar jornadas por caminho',
    example: (from, to) => `${from} > ${to}`,
    found: (t, f) =>
      `${f.plural(t.journeys, nounsPt.journeys)} ${f.plural(t.journeys, { one: 'passa', other: 'passam' })} por ${t.path}${t.steps > 1 ? (t.adjacent ? ', um logo após o outro' : ', nesta ordem') : ''}: convertem ${f.percent(t.rate)} (${f.range(t.low, t.high)}), contra ${f.percent(t.rateOfAll)} de todas; perdidas ${f.count(t.lost)}, ainda em curso ${f.count(t.open)}.`,
    nobody: (path) => `Nenhuma jornada passa por ${path} nesta ordem.`,
    unknown: (words, f) => `Nenhum ponto de contato se chama ${f.list(words.map((word) => `“${word}”`))}.`,
    nothing:
      'Aponte ou escolha um ponto de contato e depois outro para ver as jornadas que passam por ambos; ou busque.',
    clear: 'Limpar',
    into: (name) => `Para ${name} a partir de`,
    outOf: (name) => `De ${name} para`,
    kinds: {
      start: 'o começo',
      unobserved: 'o não observado',
      converted: 'conversão',
      lost: 'perdidas',
      open: 'ainda em curso',
      ended: 'um bom fim',
    },
    again: 'de novo aqui em seguida',
  },
  actor: {
    title: (a, f) =>
      `${a.actor}: ${f.plural(a.touches, nounsPt.touches)}${a.spanMs > 0 ? ` em ${f.duration(a.spanMs)}` : ''}${a.stage === null ? '' : `; agora na etapa ${a.stage}`}${a.stepsBack > 0 ? `, ${f.plural(a.stepsBack, { one: '{n} passo', other: '{n} passos' })} atrás de ${a.furthest ?? ''}` : ''}`,
    summary: (a, f) =>
      [
        `Desfecho: ${a.outcome}.`,
        ...(a.devices > 0
          ? [
              `${f.plural(a.devices, { one: '{n} dispositivo', other: '{n} dispositivos' })}, ${f.plural(a.switches, { one: '{n} mudança', other: '{n} mudanças' })} entre eles.`,
            ]
          : []),
        ...(a.longestSilenceMs > 0 ? [`Silêncio mais longo: ${f.duration(a.longestSilenceMs)}.`] : []),
        ...(a.silentSinceMs === null || a.silentSinceMs <= 0
          ? []
          : [`Em silêncio havia ${f.duration(a.silentSinceMs)} quando a observação terminou.`]),
      ].join(' '),
    unknown: (actor) => `Não se conhece ninguém como ${actor}.`,
    silence: (ms, f) => `${f.duration(ms)} de silêncio`,
    silentSince: (ms, f) => `em silêncio há ${f.duration(ms)}`,
    comesBack: 'volta',
    unobserved: 'algo não foi observado',
    converts: 'converte',
    isLost: 'se perde',
    changesTo: (device) => `muda para ${device}`,
    closing: '(sem ponto de contato)',
    now: 'fim da observação',
    caption: 'Contatos de uma pessoa, em ordem',
    channel: 'Canal',
    device: 'Dispositivo',
  },
  switches: {
    title: (share, f) => `Das jornadas com dispositivo conhecido, ${f.percent(share)} mudam de dispositivo`,
    note: (switching, staying, f) =>
      `Das jornadas que mudam convertem ${f.percent(switching)}; das que não mudam, ${f.percent(staying)}. Jornadas mais longas têm mais ocasiões de mudar: isto não é um efeito da mudança.`,
    caption: 'De um contato ao seguinte: que dispositivo segue qual',
    from: 'De',
    sequences: 'Sequências mais frequentes',
    sequence: 'Sequência',
    none: 'Não se conhece nenhum dispositivo',
  },
  influence: {
    title: (share, f) =>
      `Das jornadas convertidas com um contato direto, ${f.percent(share)} tiveram antes um indireto`,
    none: 'Nenhuma jornada convertida encontrou um ponto de contato declarado direto',
    only: (n, f) =>
      `Das jornadas convertidas, encontraram ambos os tipos ${f.count(n.both)}; só contatos indiretos, ${f.count(n.indirect)}; só diretos, ${f.count(n.direct)}${n.unknown > 0 ? `; nenhum declarado, ${f.count(n.unknown)}` : ''}${n.noTouchpoint > 0 ? `; sem contato, ${f.count(n.noTouchpoint)}` : ''}.`,
    caption: 'Jornadas convertidas segundo o que encontraram',
    kind: 'Tipo',
    reached: 'Jornadas convertidas que o encontraram',
    credit: 'Conversões atribuídas',
    touches: 'Contatos',
    kinds: {
      indirect: 'Indireto',
      direct: 'Direto',
      online: 'On-line',
      store: 'Na loja',
      peer: 'Entre pessoas',
      brand: 'Da marca',
      unknown: 'Não declarado',
    },
    credited: (method) => `Atribuídas por: ${method}.`,
  },
  controls: {
    title: 'O que se mostra',
    coverage: 'Jornadas cobertas',
    detail: 'Vias desenhadas',
    detailAuto: 'tantas quantas cabem',
    group: 'Corpos',
    touchpoints: 'Pontos de contato',
    all: 'Todos',
    cohort: 'Primeira vez',
    outcome: 'Desfecho',
    reset: 'Mostrar tudo',
    kept: (journeys, all, f) => `${f.count(journeys)} de ${f.plural(all, nounsPt.journeys)}`,
  },
  compare: {
    title: (way, converted, lost, f) =>
      `${way}: vão por aqui ${f.percent(converted)} das convertidas e ${f.percent(lost)} das perdidas`,
    caption: 'Proporção de jornadas convertidas e de perdidas que usaram uma via, as maiores diferenças primeiro',
    way: 'Via',
    points: 'Diferença, pontos percentuais',
    times: 'Com ela, vezes sem ela',
    none: 'Nenhuma via difere com segurança: nenhuma resiste à correção para testes múltiplos.',
    note: (ways, tested, f) =>
      `${f.count(ways)} de ${f.plural(tested, { one: '{n} via testada', many: '{n} de vias testadas', other: '{n} vias testadas' })} ${f.plural(ways, { one: 'difere', other: 'diferem' })} com segurança (teste exato de Fisher, Benjamini e Hochberg com 0,10). Uma diferença não é uma causa.`,
  },
}
