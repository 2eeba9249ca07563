import { withArticle } from '../common/article-it.js'
import type { Formatter } from '../common/formatter.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const POOL = {
  stage: 'quanto è atteso nella fase',
  step: 'quanto è atteso a quel passo',
  all: 'quanto perdono gli altri',
} as const

const STAND_IN = ' (quasi nessuno ne è ripartito: vale al suo posto il seguito dei suoi simili)'

function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `, ${timesText(times, f)} volte ${POOL[pool]}`
}

function came({ path, steps, share }: PathFinding, f: Formatter): string {
  return steps === 1
    ? `Unico touchpoint ${withArticle('nel', f.percent(share))} delle conversioni: ${path}`
    : `Per ${path} è passato ${withArticle('il', f.percent(share))} delle conversioni`
}

function loses(hole: HoleFinding, f: Formatter): string {
  return `${hole.name}: si perde ${withArticle('il', f.percent(hole.lossRate))} delle visite${against(hole, f)}`
}

/** The network in Italian. */
export const networkIt: NetworkMessages = {
  start: 'percorsi iniziano',
  goal: 'convertiti',
  startOf: (all, f) => f.plural(all, { one: 'su {n} percorso che inizia', other: 'su {n} percorsi che iniziano' }),
  goalOf: (all, f) => f.plural(all, { one: 'su {n} convertito', other: 'su {n} convertiti' }),
  noTouchpoint: '(nessun touchpoint)',
  others: (touchpoints, f) => f.plural(touchpoints, { one: '{n} altro touchpoint', other: 'altri {n} touchpoint' }),
  othersBrief: (touchpoints, f) => `${f.count(touchpoints)} in più`,
  visits: (visits, f) => f.plural(visits, { one: '{n} visita', other: '{n} visite' }),
  loses: (share, f) => `${f.percent(share)} di perdite`,
  arrow: ' → ',
  key: {
    light: 'luce: quota delle conversioni passate di qui',
    lightShown: 'luce: quota delle conversioni mostrate passate di qui',
    width: (journeys, f) => f.plural(journeys, { one: 'larghezza: {n} percorso', other: 'larghezza: {n} percorsi' }),
    hole: 'buco nero: perde più dell’atteso',
    ring: 'il suo anello: quanto costa',
    core: 'nucleo: conversioni mancanti senza di esso, secondo il modello',
    lost: 'persi',
    ended: 'conclusi bene',
    open: 'ancora in corso',
    repeats: 'subito di nuovo',
    other: 'altre vie, contate insieme',
    otherCount: 'usi di altre vie',
    gap: 'non osservato',
    brightest: 'Percorsi più luminosi',
    covers: (journeys, conversions, f) =>
      `copre ${withArticle('il', f.percent(journeys))} dei percorsi${conversions === null ? '' : `, ${withArticle('il', f.percent(conversions))} delle conversioni`}`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)}; ${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `Per nessun singolo percorso è passato più ${withArticle('del', f.percent(most))} delle conversioni${hole === null ? '' : `; ${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) =>
    f.plural(converted, {
      one: `{n} percorso su ${f.count(journeys)} finisce in conversione`,
      other: `{n} percorsi su ${f.count(journeys)} finiscono in conversione`,
    }),
  titleNobody: (journeys, last, f) =>
    `Nessuna conversione su ${f.plural(journeys, { one: '{n} percorso', other: '{n} percorsi' })}, quindi nessuna luce${last === null ? '' : `; l’ultimo touchpoint più frequente è ${last.name} (${f.count(last.journeys)})`}`,
  readingKey: ({ light, holes }) =>
    [
      'Ogni corpo è un touchpoint; una via tra due è larga quanto i percorsi che l’hanno presa.',
      ...(light ? ['La luce sono le conversioni.'] : []),
      ...(holes ? ['Un buco nero perde più dei touchpoint del suo genere.'] : []),
    ].join(' '),
  summary: (n, f) =>
    `${f.plural(n.journeys, { one: '{n} percorso', other: '{n} percorsi' })} su ${f.count(n.touchpoints)} touchpoint e ${f.plural(n.transitions, { one: '{n} transizione', other: '{n} transizioni' })}: convertiti ${f.count(n.converted)}, persi ${f.count(n.lost)}, ancora in corso ${f.count(n.open)}, conclusi bene ${f.count(n.ended)}.`,
  pathsCover: (paths, share, f) =>
    f.plural(paths, {
      one: `Il percorso più luminoso copre ${withArticle('il', f.percent(share))} delle conversioni.`,
      other: `I {n} percorsi più luminosi coprono insieme ${withArticle('il', f.percent(share))} delle conversioni.`,
    }),
  holeSentence: (hole, f) =>
    `${hole.name}: si perde ${withArticle('il', f.percent(hole.lossRate))} delle visite (${f.range(hole.low, hole.high)})${against(hole, f)}; secondo il modello costa circa ${f.plural(Math.round(hole.cost), { one: '{n} conversione', other: '{n} conversioni' })}${hole.standIn ? STAND_IN : ''}.`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? 'Nessun touchpoint ha visite sufficienti per dire se perde più del suo genere.'
      : `Nessun touchpoint perde con certezza più del suo genere${judged < all ? ` (con visite sufficienti per dirlo: ${f.count(judged)} su ${f.count(all)})` : ''}.`,
  pooled: (touchpoints, f) =>
    `Modellati insieme, perché i meno visitati: ${f.count(touchpoints)} touchpoint; ciò che si perde in ciascuno è giudicato comunque.`,
  titleUntold: (touchpoints, transitions, f) =>
    `${f.count(touchpoints)} touchpoint e ${f.plural(transitions, { one: '{n} transizione', other: '{n} transizioni' })}; non si sa come finiscono i percorsi`,
  emptyFilter: { title: 'Il filtro non lascia alcun percorso', hint: 'Allargare il filtro per vedere percorsi.' },
  emptyCoverage: {
    title: 'La copertura richiesta non lascia alcun percorso',
    hint: 'Scegliere una quota maggiore di percorsi.',
  },
  longTail: (paths, share, f) =>
    f.plural(paths, {
      one: `Qui le vie sono molte: il percorso più luminoso copre solo ${withArticle('il', f.percent(share))} delle conversioni, perciò la luce viene dalle transizioni.`,
      other: `Qui le vie sono molte: i {n} percorsi più luminosi coprono solo ${withArticle('il', f.percent(share))} delle conversioni, perciò la luce viene dalle transizioni.`,
    }),
  detail: (drawn, all, f) =>
    `Transizioni disegnate: ${f.count(drawn)} su ${f.count(all)}; brevi speroni contano le altre.`,
  folded: (touchpoints, f) =>
    f.plural(touchpoints, {
      one: '{n} touchpoint condivide un corpo con altri.',
      other: '{n} touchpoint condividono un solo corpo.',
    }),
  notToScale: 'Le vie più sottili non sono in scala.',
  tooYoung: 'Tutte le visite sono ancora entro la loro attesa: disegnate, non modellate.',
  totalsDefinition: 'Ricavato da una tabella di transizioni; i conteggi sono quelli dichiarati',
  lacking: {
    starts:
      'La tabella non dice dove iniziano i percorsi: ciò che lascia un touchpoint senza esservi arrivato è considerato iniziare lì.',
    ends: 'La tabella non dice come finiscono i percorsi: di conversioni e perdite non si può dire nulla.',
    losses:
      'La tabella non distingue le perdite dai percorsi ancora in corso: non se ne ricavano né modello né buchi neri.',
    journeys:
      'La tabella conta passaggi, non percorsi: quanti percorsi sono passati, e la loro luce, sono stime del modello.',
    positions: 'La posizione dei touchpoint nei percorsi è una stima del modello.',
    paths: 'Da singole transizioni non si possono ricavare percorsi interi.',
    credits: 'Le conversioni si possono attribuire solo per effetto di rimozione e ultimo contatto.',
    times: 'Nessun tempo è noto: conta ogni passaggio con esito noto.',
  },
  removed: (share, f) =>
    `Il modello esclude ${withArticle('il', f.percent(share))} degli arrivi, senza conversione né perdita davanti a sé.`,
  holeRank: {
    excess: 'I buchi neri sono ordinati per quante conversioni, circa, costano secondo il modello.',
    lost: 'I buchi neri sono ordinati per quanti vi si perdono.',
    rate: 'I buchi neri sono ordinati per la quota che vi si perde.',
  },
  holesLeftOut: 'Le visite ancora entro la loro attesa sono disegnate, non modellate.',
  unobserved: (journeys, f) =>
    f.plural(journeys, {
      one: '{n} percorso ha una lacuna che nessuno ha osservato: lì le sue vie sono punteggiate, e non conta per nessun percorso luminoso.',
      other:
        '{n} percorsi hanno una lacuna che nessuno ha osservato: lì le loro vie sono punteggiate, e non contano per nessun percorso luminoso.',
    }),
  facts: {
    visits: 'Visite',
    journeys: 'Percorsi',
    uses: 'Volte usata',
    light: 'Delle conversioni, passate per questa via',
    throughLight: 'Delle conversioni, passate di qui',
    lightShown: 'Delle conversioni mostrate, passate per questa via',
    throughLightShown: 'Delle conversioni mostrate, passate di qui',
    convert: 'Convertono da qui (modello)',
    removal: 'Delle conversioni, mancanti senza di esso (modello)',
    lossRate: 'Persi qui',
    expected: 'Atteso per il suo genere',
    cost: 'Costa (modello)',
    converted: 'Convertiti qui',
    lost: 'Visti qui per ultimo, persi',
    open: 'Ancora in corso qui',
    ended: 'Conclusi bene qui',
    repeats: 'Tornati subito',
    otherIn: 'Altre vie in entrata',
    otherOut: 'Altre vie in uscita',
    unobservedIn: 'Giunti qui, via non osservata',
    unobservedOut: 'Proseguiti, via non osservata',
    rate: 'Di questi convertiti',
    after: (path) => `Dopo ${path}: convertiti`,
    interval: 'Intervallo al 95%',
    medianTime: 'Tempo mediano',
    share: 'Di tutte le conversioni',
    runningShare: 'Con i più luminosi',
    touchpoints: 'Touchpoint',
    value: 'Valore',
  },
  about: (count, standIn, f) =>
    `${f.plural(Math.round(count), { one: 'circa {n} conversione', other: 'circa {n} conversioni' })}${standIn ? ', secondo il seguito del suo genere' : ''}`,
  verdict: { hole: 'buco nero', 'too-few': 'troppo pochi', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate} (${f.count(numerator)} su ${f.count(denominator)})`,
  stubCount: (uses, transitions, f) =>
    f.plural(transitions, {
      one: `${f.count(uses)} in {n} transizione`,
      other: `${f.count(uses)} in {n} transizioni`,
    }),
  bodySpoken: (name, facts) => `${name}. ${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `Percorso ${f.count(rank)}: ${path}`,
  commands: {
    follow: 'seguire la via più forte, o il percorso in cui si è',
    back: 'tornare dove si era',
    nextPath: 'andare al successivo percorso luminoso',
    nextHole: 'andare al buco nero successivo',
    column: 'percorrere tutti i touchpoint, colonna per colonna; l’una annulla l’altra',
    noWay: 'Da qui non si prosegue.',
    noBack: 'Non c’è alcun passo da annullare.',
    noPath: 'Qui non c’è alcun percorso luminoso.',
    noHole: 'Qui non c’è alcun buco nero.',
  },
  table: {
    caption: 'Touchpoint, dal più visitato',
    captionPart: (shown, all, f) => `I ${f.count(shown)} touchpoint più visitati su ${f.count(all)}`,
    touchpoint: 'Touchpoint',
    visits: 'Visite',
    journeys: 'Percorsi',
    converted: 'Convertiti qui',
    lost: 'Persi qui',
    open: 'In corso',
    ended: 'Conclusi bene',
    unobservedIn: 'Giunti senza essere osservati',
    unobservedOut: 'Proseguiti senza essere osservati',
    light: 'Delle conversioni',
    lossRate: 'Tasso di perdita',
    expected: 'Atteso',
    verdict: 'Verdetto',
  },
}
