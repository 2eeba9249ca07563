import type { Formatter } from '../common/formatter.js'
import { nounsPt } from '../common/nouns-pt.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const POOL = {
  stage: 'o que a etapa faz esperar',
  step: 'o que esse passo faz esperar',
  all: 'o que os demais perdem',
} as const

const STAND_IN = ' (quase ninguém seguiu dali: vale em seu lugar a continuação dos de seu tipo)'

/** "1.6 times what its stage expects"; '' where nothing was expected. */
function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `, ${timesText(times, f)} vezes ${POOL[pool]}`
}

function came({ path, steps, share }: PathFinding, f: Formatter): string {
  return steps === 1
    ? `Em ${f.percent(share)} das conversões, o único ponto de contato foi ${path}`
    : `${f.percent(share)} das conversões seguiram o caminho ${path}`
}

function loses(hole: HoleFinding, f: Formatter): string {
  return `${hole.name}: perdem-se ${f.percent(hole.lossRate)} das visitas${against(hole, f)}`
}

/** The network in Portuguese. */
export const networkPt: NetworkMessages = {
  start: 'jornadas começam',
  goal: 'convertidas',
  startOf: (all, f) =>
    `de ${f.plural(all, nounsPt.journeys)} que ${f.plural(all, { one: 'começa', other: 'começam' })}`,
  goalOf: (all, f) =>
    f.plural(all, { one: 'de {n} convertida', many: 'de {n} de convertidas', other: 'de {n} convertidas' }),
  noTouchpoint: '(sem ponto de contato)',
  others: (touchpoints, f) =>
    f.plural(touchpoints, { one: 'mais {n} ponto de contato', other: 'mais {n} pontos de contato' }),
  othersBrief: (touchpoints, f) => `mais ${f.count(touchpoints)}`,
  visits: (visits, f) => f.plural(visits, nounsPt.visits),
  loses: (share, f) => `${f.percent(share)} de perdas`,
  arrow: ' → ',
  key: {
    light: 'luz: proporção das conversões que passou por aqui',
    lightShown: 'luz: proporção das conversões mostradas que passou por aqui',
    width: (journeys, f) => `largura: ${f.plural(journeys, nounsPt.journeys)}`,
    hole: 'buraco negro: perde mais que o esperado',
    ring: 'seu anel: o que isso custa',
    core: 'núcleo: conversões que somem sem ele, segundo o modelo',
    lost: 'perdidas',
    ended: 'bem encerradas',
    open: 'ainda em curso',
    repeats: 'de novo em seguida',
    other: 'outras vias, contadas juntas',
    otherCount: 'passagens por outras vias',
    gap: 'não observado',
    brightest: 'Caminhos mais luminosos',
    covers: (journeys, conversions, f) =>
      `cobre ${f.percent(journeys)} das jornadas${conversions === null ? '' : ` e ${f.percent(conversions)} das conversões`}`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)}; ${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `Nenhum caminho trouxe sozinho mais de ${f.percent(most)} das conversões${hole === null ? '' : `; ${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) =>
    `${f.count(converted)} de ${f.plural(journeys, nounsPt.journeys)} ${f.plural(converted, { one: 'termina', other: 'terminam' })} em conversão`,
  titleNobody: (journeys, last, f) =>
    `Nenhuma conversão em ${f.plural(journeys, nounsPt.journeys)}, portanto nenhuma luz${last === null ? '' : `; a última aparição mais frequente é ${last.name} (${f.count(last.journeys)})`}`,
  readingKey: ({ light, holes }) =>
    [
      'Cada corpo é um ponto de contato; a via entre dois é tão larga quanto as jornadas que a tomaram.',
      ...(light ? ['A luz são conversões.'] : []),
      ...(holes ? ['Um buraco negro perde mais que os pontos de contato de seu tipo.'] : []),
    ].join(' '),
  summary: (n, f) =>
    `${f.plural(n.journeys, nounsPt.journeys)} por ${f.plural(n.touchpoints, nounsPt.touchpoints)} e ${f.plural(n.transitions, nounsPt.transitions)}: convertidas ${f.count(n.converted)}, perdidas ${f.count(n.lost)}, ainda em curso ${f.count(n.open)}, bem encerradas ${f.count(n.ended)}.`,
  pathsCover: (paths, share, f) =>
    f.plural(paths, {
      one: `O caminho mais luminoso cobre ${f.percent(share)} das conversões.`,
      other: `Os {n} caminhos mais luminosos cobrem juntos ${f.percent(share)} das conversões.`,
    }),
  holeSentence: (hole, f) =>
    `${hole.name}: perdem-se ${f.percent(hole.lossRate)} das visitas (${f.range(hole.low, hole.high)})${against(hole, f)}; isso custa cerca de ${f.plural(Math.round(hole.cost), nounsPt.conversions)} segundo o modelo${hole.standIn ? STAND_IN : ''}.`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? 'Nenhum ponto de contato tem visitas suficientes para saber se perde mais que os de seu tipo.'
      : `Nenhum ponto de contato perde com segurança mais que os de seu tipo${judged < all ? ` (com visitas suficientes para saber: ${f.count(judged)} de ${f.count(all)})` : ''}.`,
  pooled: (touchpoints, f) =>
    `Modelados juntos, por serem os menos visitados: ${f.plural(touchpoints, nounsPt.touchpoints)}; o que se perde em cada um é avaliado mesmo assim.`,
  titleUntold: (touchpoints, transitions, f) =>
    `${f.plural(touchpoints, nounsPt.touchpoints)} e ${f.plural(transitions, nounsPt.transitions)}; não se sabe como terminam as jornadas`,
  emptyFilter: { title: 'O filtro não deixa nenhuma jornada', hint: 'Amplie o filtro para ver jornadas.' },
  emptyCoverage: {
    title: 'A cobertura pedida não deixa nenhuma jornada',
    hint: 'Escolha uma parte maior das jornadas.',
  },
  longTail: (paths, share, f) =>
    f.plural(paths, {
      one: `Os caminhos são muitos aqui: o mais luminoso cobre só ${f.percent(share)} das conversões; por isso a luz vem das transições.`,
      other: `Os caminhos são muitos aqui: os {n} mais luminosos cobrem só ${f.percent(share)} das conversões; por isso a luz vem das transições.`,
    }),
  detail: (drawn, all, f) =>
    `Desenhadas ${f.count(drawn)} de ${f.plural(all, nounsPt.transitions)}; traços curtos contam as demais.`,
  folded: (touchpoints, f) =>
    f.plural(touchpoints, {
      one: '{n} ponto de contato divide um corpo com outros.',
      other: '{n} pontos de contato dividem um mesmo corpo.',
    }),
  notToScale: 'As vias mais finas não estão em escala.',
  tooYoung: 'Todas as visitas ainda estão dentro de sua paciência: são desenhadas, mas não modeladas.',
  totalsDefinition: 'Feito a partir de uma tabela de transições; os números são os indicados',
  lacking: {
    starts:
      'A tabela não diz onde começam as jornadas: supõe-se que começa em um ponto de contato o que sai dele sem ter chegado.',
    ends: 'A tabela não diz como terminam as jornadas: nada se pode dizer sobre conversão e perda.',
    losses:
      'A tabela não distingue as perdas das jornadas ainda em curso: dela não se fazem nem modelo nem buracos negros.',
    journeys:
      'A tabela conta passagens, não jornadas: quantas jornadas passaram, e sua luz, são estimativas do modelo.',
    positions: 'O lugar dos pontos de contato dentro das jornadas é uma estimativa do modelo.',
    paths: 'De transições isoladas não se podem deduzir caminhos inteiros.',
    credits: 'As conversões só podem ser atribuídas por efeito de remoção e por último contato.',
    times: 'Não se conhecem datas: conta toda passagem cujo desfecho é conhecido.',
  },
  removed: (share, f) =>
    `O modelo deixa de fora ${f.percent(share)} das chegadas, sem conversão nem perda pela frente.`,
  holeRank: {
    excess: 'Os buracos negros são ordenados por quantas conversões custam, aproximadamente e segundo o modelo.',
    lost: 'Os buracos negros são ordenados por quantas se perdem ali.',
    rate: 'Os buracos negros são ordenados pela proporção que se perde ali.',
  },
  holesLeftOut: 'As visitas ainda dentro de sua paciência são desenhadas, mas não modeladas.',
  unobserved: (journeys, f) =>
    f.plural(journeys, {
      one: '{n} jornada tem um trecho que ninguém observou: ali suas vias são pontilhadas, e ela não conta para nenhum caminho.',
      other:
        '{n} jornadas têm um trecho que ninguém observou: ali suas vias são pontilhadas, e elas não contam para nenhum caminho.',
    }),
  facts: {
    visits: 'Visitas',
    journeys: 'Jornadas',
    uses: 'Vezes usada',
    light: 'Das conversões, passaram por esta via',
    throughLight: 'Das conversões, passaram por aqui',
    lightShown: 'Das conversões mostradas, passaram por esta via',
    throughLightShown: 'Das conversões mostradas, passaram por aqui',
    convert: 'Convertem a partir daqui (modelo)',
    removal: 'Das conversões, somem sem ele (modelo)',
    lossRate: 'Perdidas aqui',
    expected: 'Esperado de seu tipo',
    cost: 'Custa (modelo)',
    converted: 'Convertidas aqui',
    lost: 'Vistas aqui pela última vez, perdidas',
    open: 'Ainda em curso aqui',
    ended: 'Bem encerradas aqui',
    repeats: 'Voltaram em seguida',
    otherIn: 'Outras vias de chegada',
    otherOut: 'Outras vias de saída',
    unobservedIn: 'Chegaram por uma via não observada',
    unobservedOut: 'Seguiram por uma via não observada',
    rate: 'Convertidas destas',
    after: (path) => `Depois de ${path}: convertidas`,
    interval: 'Intervalo de 95%',
    medianTime: 'Tempo mediano',
    share: 'De todas as conversões',
    runningShare: 'Com os mais luminosos',
    touchpoints: 'Pontos de contato',
    value: 'Valor',
  },
  about: (count, standIn, f) =>
    `aprox. ${f.plural(Math.round(count), nounsPt.conversions)}${standIn ? ', como seguem os de seu tipo' : ''}`,
  verdict: { hole: 'buraco negro', 'too-few': 'poucos demais', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate} (${f.count(numerator)} de ${f.count(denominator)})`,
  stubCount: (uses, transitions, f) => `${f.count(uses)} em ${f.plural(transitions, nounsPt.transitions)}`,
  bodySpoken: (name, facts) => `${name}. ${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `Caminho ${f.count(rank)}: ${path}`,
  commands: {
    follow: 'seguir a via mais forte, ou o caminho em curso',
    back: 'voltar para onde se estava',
    nextPath: 'ir ao próximo caminho mais luminoso',
    nextHole: 'ir ao próximo buraco negro',
    column: 'percorrer todos os pontos de contato, coluna por coluna; uma desfaz a outra',
    noWay: 'Nada leva adiante daqui.',
    noBack: 'Não há passo a desfazer.',
    noPath: 'Não há aqui nenhum caminho mais luminoso.',
    noHole: 'Não há nenhum buraco negro aqui.',
  },
  table: {
    caption: 'Pontos de contato, os mais visitados primeiro',
    captionPart: (shown, all, f) => `Os ${f.count(shown)} mais visitados de ${f.plural(all, nounsPt.touchpoints)}`,
    touchpoint: 'Ponto de contato',
    visits: 'Visitas',
    journeys: 'Jornadas',
    converted: 'Convertidas aqui',
    lost: 'Perdidas aqui',
    open: 'Em curso',
    ended: 'Bem encerradas',
    unobservedIn: 'Chegaram sem ser observadas',
    unobservedOut: 'Seguiram sem ser observadas',
    light: 'Das conversões',
    lossRate: 'Taxa de perda',
    expected: 'Esperado',
    verdict: 'Veredito',
  },
}
