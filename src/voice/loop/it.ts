import { withArticle } from '../common/article-it.js'
import type { Formatter } from '../common/formatter.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} persona', other: '{n} persone' })

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return 'Ancora nessun loop da misurare'
  if (!facts.referralsKnown) {
    if (reachedShare !== null)
      return `Fino a «${lastStage}» è arrivato ${withArticle('il', f.percent(reachedShare))}; chi porta chi non è registrato`
    return againShare > 0
      ? `Torna ${withArticle('il', f.percent(againShare))}; chi porta chi non è registrato`
      : 'Nessuno torna, e chi porta chi non è registrato'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `Il loop non si chiude, anche se altri hanno portato il ${f.percent(facts.referredShare)} dei nuovi`
      : 'Il loop non si chiude: nessuno è stato portato da chi c’era prima'
  }
  const who = facts.beginAt === null ? 'Ogni 100 persone' : `Ogni 100 persone che iniziano in «${facts.beginAt}»`
  const hundred = `${who} ne arrivano altre ${f.decimal(100 * k, k < 0.1 ? 1 : 0)}, portate da loro`
  const each = beta === null || beta === 0 ? '' : `; chi giunge a «${lastStage}» ne porta ${factor(beta, f)} ciascuno`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed
    ? `Se chi giunge a «${lastStage}» ne porta ${factor(beta, f)} ciascuno, ${hundred.charAt(0).toLowerCase()}${hundred.slice(1)}`
    : `${hundred}${each}`
  if (multiplier.kind === 'not-bounded') return `${finding}: fin dove si arrivi, non si può limitare`
  return finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `Lo spessore conta le persone, ${facts.isOpen ? 'da sinistra a destra' : 'in senso orario'}${facts.hasRates ? '; perle: la quota vista poi più avanti' : ''}.`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `Blu: driver (${facts.tailStated ? 'in coda, quote come dichiarate' : 'in coda, quote dei contatti'})${facts.hasTwins ? ', pieni dove alimentano entrambi i capi' : ''}.`
            : 'Blu: driver.',
        ]
      : []),
    ...(facts.hasBrought ? ['Magenta: portati da altri.'] : []),
    ...(facts.hasReEntries ? ['Verde acqua: tornano.'] : []),
    ...(facts.hasSkips ? ['Flussi nel colore di una fase: saltano avanti.'] : []),
    ...(facts.hasStepBacks ? ['Marrone: arretrano.'] : []),
    ...(facts.hasLost ? ['Tratteggiato: persi.'] : []),
    ...(facts.hasOpen ? ['Punteggiato: in corso.'] : []),
  ].join(' ')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['moltiplicatore non limitato', ...(facts.low === null ? [] : [`almeno ×${factor(facts.low, f)}`])]
  }
  const value = `moltiplica ×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)}: da ${factor(facts.low, f)} a ${factor(facts.high, f)}`]
}

/** The loop's texts in Italian. */
export const loopIt: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: 'Ricavato da totali; i numeri sono quelli dichiarati',
  summary: {
    people: (actors, stages, f) =>
      `${people(actors, f)} in ${f.plural(stages, { one: '{n} fase', other: '{n} fasi' })}.`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${f.count(actors)}.`
        : `${label}: ${f.count(actors)}, di cui ${withArticle('il', f.percent(onward))} visto poi più avanti.`,
    ends: (lost, open, f) => `Persi: ${f.count(lost)}; ancora in corso: ${f.count(open)}.`,
    gain: (k, low, high, multiplier, f) =>
      [
        `Il guadagno del loop è ${factor(k, f)}${low === null || high === null ? '' : ` (intervallo al 95%: da ${factor(low, f)} a ${factor(high, f)})`}`,
        multiplier.kind === 'not-bounded'
          ? 'il moltiplicatore non è limitato.'
          : multiplier.kind === 'bounded'
            ? `una persona alla fine diventa ${factor(multiplier.value, f)}.`
            : 'il moltiplicatore non è noto.',
      ].join('; '),
    reEntry: (actors, f) => f.plural(actors, { one: '{n} persona è tornata.', other: '{n} persone sono tornate.' }),
  },
  empty: {
    title: 'Nessun loop da disegnare',
    noPeople: 'In questi percorsi non ci sono persone.',
    noStages: 'Nessun contatto mostra una fase. Indicare le fasi nella definizione o assegnarle ai touchpoint.',
  },
  notes: {
    hairlines: 'Le linee più sottili non sono in scala.',
    perThousand: 'Nessun conteggio fornito: numeri per 1.000 alla prima fase.',
    statedBeta: (beta, f) => `Che ciascuno ne porti ${factor(beta, f)} è dichiarato, non contato.`,
    audience: (size, noticed, won, f) =>
      `Ciascuno raggiunge ${people(size, f)}; ${noticed === null ? '' : `se ne accorge ${withArticle('il', f.percent(noticed))}, e `}di queste viene ${withArticle('il', f.percent(won))}.`,
    statedAside: 'I segmenti magenta mostrano chi è stato contato.',
    unstaged: (actors, f) =>
      f.plural(actors, {
        one: '{n} persona non mostra mai una fase.',
        other: '{n} persone non mostrano mai una fase.',
      }),
    noReferrals: 'Nessuna riga dice chi ha portato chi: il guadagno del loop non è noto.',
    bases: (beginAt) =>
      `Il guadagno conta chi è portato da quanti iniziano in ${beginAt}; la quota di chi inizia lì conta anche i portati da altri, che hanno iniziato più avanti.`,
    unobserved: (moves, f) =>
      f.plural(moves, {
        one: '{n} spostamento attraversa una lacuna che nessuno ha osservato.',
        other: '{n} spostamenti attraversano lacune che nessuno ha osservato.',
      }),
    byTouchpoint: 'Nessun canale è noto: i touchpoint ne fanno le veci.',
    thinTail: (actors, f) => `Poche persone sono giunte all’ultima fase (${f.count(actors)}).`,
    unusable: (count, f) =>
      f.plural(count, {
        one: '{n} numero inutilizzabile è stato ignorato.',
        other: '{n} numeri inutilizzabili sono stati ignorati.',
      }),
  },
  label: {
    lost: (actors) => `${actors} persi`,
    open: (actors) => `${actors} in corso`,
    midway: (actors) => `${actors} iniziano qui`,
    otherDrivers: (share) => `Altri ${share}`,
    noDriver: 'Non noto',
    eachBrings: 'ciascuno porta',
    ifEachBrings: 'se ciascuno porta',
    ofReached: (size) => `su ${size} raggiunti`,
    broughtEarlier: 'portati prima',
    broughtEarlierShort: (actors) => `${actors} portati`,
    factor: (beta) => `×${beta}`,
    gain: 'guadagno del loop',
    multiplier: multiplierLines,
    noReferrals: 'referral non registrati',
    again: 'tornano',
    medianTime: (duration) => `mediana ${duration}`,
    ofNewcomers: (share) => `${share} di chi inizia qui`,
    flow: {
      advance: (actors) => `${actors} avanti`,
      skip: (actors) => `${actors} saltano avanti`,
      stepBack: (actors) => `${actors} arretrano`,
      reEntry: (actors) => `${actors} tornano`,
    },
    reEntryOf: (actors, all) => `${actors} dei ${all} che tornano`,
    toReEntry: (duration) => `${duration} per tornare`,
    toReferral: (duration) => `${duration} per portarne uno`,
  },
  kind: {
    advance: 'Avanza',
    skip: 'Salta avanti',
    stepBack: 'Arretra',
    reEntry: 'Torna',
    referral: 'Porta nuove persone',
  },
  direction: { inbound: 'in entrata', outbound: 'in uscita', mixed: 'entrambe' },
  influence: { direct: 'diretta', indirect: 'indiretta', mixed: 'entrambe' },
  medium: { paid: 'a pagamento', organic: 'organico', mixed: 'entrambi' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${people(actors, f)} in tutto.`
        : `${label}: ${people(actors, f)} in tutto, viste poi più avanti: ${onward}.`,
    lost: (label, actors, f) =>
      `${f.plural(actors, { one: '{n} persona persa', other: '{n} persone perse' })} in ${label}.`,
    open: (label, actors, f) => `${people(actors, f)} ancora in corso in ${label}.`,
    lostTitle: (label) => `Persi in ${label}`,
    openTitle: (label) => `Ancora in corso in ${label}`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = {
        advance: { one: '{n} persona avanzata', other: '{n} persone avanzate' },
        skip: { one: '{n} persona saltata avanti', other: '{n} persone saltate avanti' },
        stepBack: { one: '{n} persona arretrata', other: '{n} persone arretrate' },
        reEntry: { one: '{n} persona tornata', other: '{n} persone tornate' },
      }[kind]
      const times = moves > actors ? `, ${f.count(moves)} volte in tutto` : ''
      return `${f.plural(actors, how)} da ${from} a ${to}${times}.`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: 'Avanti', skip: 'Salto in avanti', stepBack: 'Passo indietro', reEntry: 'Ritorno' }[kind]
      return from === to ? `${name}: ${from}` : `${name}: da ${from} a ${to}`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `${last}: non c’è nessuno che possa portare altri.`
        : `${last}: ${f.plural(referred, { one: '{n} persona portata', other: '{n} persone portate' })}, ${factor(beta, f)} ciascuno.`,
    jointElsewhere: (last, from, referred, f) =>
      `${last}: nessuno portato; ${f.list(from)}: ${f.plural(referred, { one: '{n} persona portata', other: '{n} persone portate' })}.`,
    jointTitle: (last, first) => `Da ${last}: portati a ${first}`,
    lap: (lap, label, f) => `Giro ${f.count(lap)}. ${label}`,
    otherReferral: (from, actors, f) =>
      `${from}: ${f.plural(actors, { one: '{n} persona portata', other: '{n} persone portate' })}.`,
    midway: (label, actors, f) =>
      `${f.plural(actors, { one: '{n} persona inizia', other: '{n} persone iniziano' })} in ${label}.`,
    midwayTitle: (label) => `Inizio in ${label}`,
    mouthDriver: (label, count, share, f) =>
      `${label} porta ${people(count, f)} all’imboccatura, ${withArticle('il', share)}.`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label}: ${share} di ciò che alimenta l’ultima fase, come dichiarato.`
        : `${label}: ${f.plural(count, { one: '{n} contatto', other: '{n} contatti' })} nell’ultima fase, ${withArticle('il', share)}.`,
    mouthTitle: (label) => `${label}, all’imboccatura`,
    tailTitle: (label) => `${label}, in coda`,
  },
  keys: {
    incoming: 'il prossimo in arrivo',
    outgoing: 'il prossimo in uscita',
    loss: 'la perdita più forte, poi la successiva',
  },
  fact: {
    part: 'Parte',
    count: 'Persone',
    share: 'Quota',
    moves: 'Spostamenti',
    unobserved: 'Di cui attraverso una lacuna',
    people: 'Persone passate di qui',
    visits: 'Arrivi, lordi',
    onward: 'Viste poi più avanti',
    began: 'Iniziate qui',
    brought: 'Portate da altri',
    standing: 'Presenti ora',
    question: 'Domanda',
    touches: 'Contatti',
    base: 'su',
    eachBrings: 'Ciascuno porta',
    audience: 'Pubblico di ciascuno',
    interval: 'Intervallo al 95%',
    direction: 'Direzione',
    influence: 'Influenza',
    medium: 'Mezzo',
  },
  row: {
    caption: 'Il loop in cifre',
    ever: (stage) => `${stage}: in tutto`,
    onward: (stage) => `${stage}: visti poi più avanti`,
    lost: (stage) => `${stage}: persi`,
    open: (stage) => `${stage}: ancora in corso`,
    ended: (stage) => `${stage}: conclusi bene`,
    settled: (stage) => `${stage}: convertiti, non più visti da allora`,
    began: (stage) => `${stage}: iniziati qui`,
    referral: (from, to) => `Da ${from}: portati a ${to}`,
    unobserved: (moves, unobserved) => `${moves} (di cui ${unobserved} attraverso una lacuna)`,
    unknownStage: 'nessuna fase',
    mouth: (driver) => `Driver all’imboccatura: ${driver}`,
    midway: (driver) => `Driver di chi inizia più avanti: ${driver}`,
    tail: (driver) => `Driver in coda (contatti): ${driver}`,
    tailStated: (driver) => `Driver in coda: ${driver}`,
    gain: 'Guadagno del loop',
    multiplier: 'Moltiplicatore',
    notBounded: 'non limitato',
    generations: 'Generazioni fino al 95% del moltiplicatore',
    elasticity: 'Elasticità del moltiplicatore rispetto a una fase',
  },
}
