import type { Formatter } from '../common/formatter.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} Person', other: '{n} Personen' })

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return 'Noch kein Kreislauf zu messen'
  if (!facts.referralsKnown) {
    if (reachedShare !== null)
      return `${f.percent(reachedShare)} kamen bis „${lastStage}“; wer wen mitbringt, ist nicht erfasst`
    return againShare > 0
      ? `${f.percent(againShare)} kommen wieder; wer wen mitbringt, ist nicht erfasst`
      : 'Niemand kommt wieder, und wer wen mitbringt, ist nicht erfasst'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `Der Kreislauf schließt sich nicht, obwohl andere ${f.percent(facts.referredShare)} der Neuen mitbrachten`
      : 'Der Kreislauf schließt sich nicht: Niemand wurde von Früheren mitgebracht'
  }
  const who = facts.beginAt === null ? 'Je 100 Personen' : `Je 100 Personen, die bei „${facts.beginAt}“ beginnen,`
  const hundred = `${who} bringen ${f.decimal(100 * k, k < 0.1 ? 1 : 0)} weitere`
  const each = beta === null || beta === 0 ? '' : `; wer „${lastStage}“ erreicht, bringt ${factor(beta, f)}`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed
    ? `Angenommen, wer „${lastStage}“ erreicht, bringt ${factor(beta, f)}: ${hundred}`
    : `${hundred}${each}`
  if (multiplier.kind === 'not-bounded') return `${finding}: Wie weit das führt, lässt sich nicht begrenzen`
  return finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `Die Dicke zählt Personen, ${facts.isOpen ? 'von links nach rechts' : 'im Uhrzeigersinn'}${facts.hasRates ? '; Perlen: Anteil, der später weiter innen gesehen wurde' : ''}.`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `Blau: Treiber (${facts.tailStated ? 'am Ende Anteile wie angegeben' : 'am Ende Anteile an den Kontakten'})${facts.hasTwins ? ', gefüllt, wo sie beide Enden speisen' : ''}.`
            : 'Blau: Treiber.',
        ]
      : []),
    ...(facts.hasBrought ? ['Magenta: von anderen mitgebracht.'] : []),
    ...(facts.hasReEntries ? ['Türkis: kommen wieder.'] : []),
    ...(facts.hasSkips ? ['Ströme in Stufenfarbe: springen vor.'] : []),
    ...(facts.hasStepBacks ? ['Braun: fallen zurück.'] : []),
    ...(facts.hasLost ? ['Schraffiert: verloren.'] : []),
    ...(facts.hasOpen ? ['Gepunktet: unterwegs.'] : []),
  ].join(' ')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['Multiplikator unbegrenzt', ...(facts.low === null ? [] : [`mindestens ×${factor(facts.low, f)}`])]
  }
  const value = `vervielfacht ×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)}: ${factor(facts.low, f)} bis ${factor(facts.high, f)}`]
}

/** The loop's texts in German. */
export const loopDe: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: 'Aus Summen gebildet; die Zahlen sind wie angegeben',
  summary: {
    people: (actors, stages, f) =>
      `${people(actors, f)} in ${f.plural(stages, { one: 'einer Stufe', other: '{n} Stufen' })}.`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${f.count(actors)}.`
        : `${label}: ${f.count(actors)}, davon wurden ${f.percent(onward)} später weiter innen gesehen.`,
    ends: (lost, open, f) =>
      `${f.plural(lost, { one: '{n} ging', other: '{n} gingen' })} verloren, ${f.plural(open, { one: '{n} ist', other: '{n} sind' })} noch unterwegs.`,
    gain: (k, low, high, multiplier, f) =>
      [
        `Die Kreisverstärkung beträgt ${factor(k, f)}${low === null || high === null ? '' : ` (95-%-Intervall ${factor(low, f)} bis ${factor(high, f)})`}`,
        multiplier.kind === 'not-bounded'
          ? 'der Multiplikator ist nicht begrenzt.'
          : multiplier.kind === 'bounded'
            ? `aus einer Person werden am Ende ${factor(multiplier.value, f)}.`
            : 'der Multiplikator ist unbekannt.',
      ].join('; '),
    reEntry: (actors, f) => f.plural(actors, { one: '{n} Person kam wieder.', other: '{n} Personen kamen wieder.' }),
  },
  empty: {
    title: 'Kein Kreislauf zu zeichnen',
    noPeople: 'In diesen Journeys kommt niemand vor.',
    noStages:
      'Kein Kontakt zeigt eine Stufe. Bitte die Stufen in der Definition nennen oder den Touchpoints ihre Stufe geben.',
  },
  notes: {
    hairlines: 'Die feinsten Linien sind nicht maßstäblich.',
    perThousand: 'Keine Anzahlen angegeben: Die Zahlen gelten je 1.000 in der ersten Stufe.',
    statedBeta: (beta, f) => `Dass jede Person ${factor(beta, f)} mitbringt, ist angegeben, nicht gezählt.`,
    audience: (size, noticed, won, f) =>
      `Jede Person erreicht ${f.count(size)}; ${noticed === null ? '' : `${f.percent(noticed)} davon bemerken es, `}${f.percent(won)} von diesen kommen.`,
    statedAside: 'Die magentafarbenen Segmente zeigen die Gezählten.',
    unstaged: (actors, f) =>
      f.plural(actors, { one: '{n} Person zeigt nie eine Stufe.', other: '{n} Personen zeigen nie eine Stufe.' }),
    noReferrals: 'Keine Zeile nennt, wer wen mitgebracht hat; die Kreisverstärkung ist daher unbekannt.',
    bases: (beginAt) =>
      `Die Verstärkung zählt, wen jene mitbringen, die bei ${beginAt} beginnen; der Anteil derer, die dort beginnen, zählt auch die mit, die von anderen, weiter innen Begonnenen kamen.`,
    unobserved: (moves, f) =>
      f.plural(moves, {
        one: '{n} Wechsel führt über eine Lücke, die niemand beobachtet hat.',
        other: '{n} Wechsel führen über Lücken, die niemand beobachtet hat.',
      }),
    byTouchpoint: 'Keine Kanäle bekannt: Touchpoints stehen an ihrer Stelle.',
    thinTail: (actors, f) => `Wenige Personen haben die letzte Stufe erreicht (${f.count(actors)}).`,
    unusable: (count, f) =>
      f.plural(count, {
        one: '{n} unbrauchbare Zahl wurde übergangen.',
        other: '{n} unbrauchbare Zahlen wurden übergangen.',
      }),
  },
  label: {
    lost: (actors) => `${actors} verloren`,
    open: (actors) => `${actors} unterwegs`,
    midway: (actors) => `${actors} beginnen hier`,
    otherDrivers: (share) => `Andere ${share}`,
    noDriver: 'Unbekannt',
    eachBrings: 'jede Person bringt',
    ifEachBrings: 'falls jede bringt',
    ofReached: (size) => `von ${size} Erreichten`,
    broughtEarlier: 'früher mitgebracht',
    broughtEarlierShort: (actors) => `${actors} mitgebracht`,
    factor: (beta) => `×${beta}`,
    gain: 'Verstärkung',
    multiplier: multiplierLines,
    noReferrals: 'Empfehlungen nicht erfasst',
    again: 'kommen wieder',
    medianTime: (duration) => `Median ${duration}`,
    ofNewcomers: (share) => `${share} derer, die hier beginnen`,
    flow: {
      advance: (actors) => `${actors} weiter`,
      skip: (actors) => `${actors} springen vor`,
      stepBack: (actors) => `${actors} fallen zurück`,
      reEntry: (actors) => `${actors} kommen wieder`,
    },
    reEntryOf: (actors, all) => `${actors} der ${all}, die wiederkommen`,
    toReEntry: (duration) => `${duration} bis zum Wiederkommen`,
    toReferral: (duration) => `${duration} bis zum Mitbringen`,
  },
  kind: {
    advance: 'Geht weiter',
    skip: 'Springt vor',
    stepBack: 'Fällt zurück',
    reEntry: 'Kommt wieder',
    referral: 'Bringt neue Personen mit',
  },
  direction: { inbound: 'eingehend', outbound: 'ausgehend', mixed: 'beides' },
  influence: { direct: 'direkt', indirect: 'indirekt', mixed: 'beides' },
  medium: { paid: 'bezahlt', organic: 'organisch', mixed: 'beides' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: insgesamt ${people(actors, f)}.`
        : `${label}: insgesamt ${people(actors, f)}, davon ${onward} später weiter innen gesehen.`,
    lost: (label, actors, f) => `${people(actors, f)} bei ${label} verloren.`,
    open: (label, actors, f) => `${people(actors, f)} bei ${label} noch unterwegs.`,
    lostTitle: (label) => `Verloren bei ${label}`,
    openTitle: (label) => `Noch unterwegs bei ${label}`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = {
        advance: 'weitergegangen',
        skip: 'vorgesprungen',
        stepBack: 'zurückgefallen',
        reEntry: 'wiedergekommen',
      }[kind]
      const times = moves > actors ? `, insgesamt ${f.count(moves)}-mal` : ''
      return `${people(actors, f)} von ${from} nach ${to} ${how}${times}.`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: 'Weiter', skip: 'Sprung nach vorn', stepBack: 'Rückfall', reEntry: 'Wiederkehr' }[kind]
      return from === to ? `${name}: ${from}` : `${name}: ${from} nach ${to}`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `${last}: Niemand ist da, der jemanden mitbringen könnte.`
        : `${last}: ${people(referred, f)} mitgebracht, ${factor(beta, f)} je Person.`,
    jointElsewhere: (last, from, referred, f) =>
      `${last}: niemand mitgebracht; ${f.list(from)}: ${people(referred, f)} mitgebracht.`,
    jointTitle: (last, first) => `${last} bringen ${first}`,
    lap: (lap, label, f) => `Runde ${f.count(lap)}. ${label}`,
    otherReferral: (from, actors, f) => `${from}: ${people(actors, f)} mitgebracht.`,
    midway: (label, actors, f) =>
      `${f.plural(actors, { one: '{n} Person beginnt', other: '{n} Personen beginnen' })} bei ${label}.`,
    midwayTitle: (label) => `Beginn bei ${label}`,
    mouthDriver: (label, count, share, f) =>
      `${label} bringt ${people(count, f)} an die Mündung, das sind dort ${share}.`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label}: ${share} dessen, was die letzte Stufe speist, wie angegeben.`
        : `${label}: ${f.plural(count, { one: '{n} Kontakt', other: '{n} Kontakte' })} in der letzten Stufe, ${share}.`,
    mouthTitle: (label) => `${label}, an der Mündung`,
    tailTitle: (label) => `${label}, am Ende`,
  },
  keys: {
    incoming: 'nächster Zugang',
    outgoing: 'nächster Abgang',
    loss: 'steilster Verlust, dann der nächste',
  },
  fact: {
    part: 'Teil',
    count: 'Personen',
    share: 'Anteil',
    moves: 'Wechsel',
    unobserved: 'Davon über eine Lücke',
    people: 'Personen insgesamt hier',
    visits: 'Ankünfte, brutto',
    onward: 'Später weiter innen gesehen',
    began: 'Hier begonnen',
    brought: 'Von anderen mitgebracht',
    standing: 'Stehen jetzt hier',
    question: 'Frage',
    touches: 'Kontakte',
    base: 'von',
    eachBrings: 'Jede Person bringt',
    audience: 'Publikum je Person',
    interval: '95-%-Intervall',
    direction: 'Richtung',
    influence: 'Einfluss',
    medium: 'Medium',
  },
  row: {
    caption: 'Der Kreislauf in Zahlen',
    ever: (stage) => `${stage}: insgesamt hier`,
    onward: (stage) => `${stage}: später weiter innen gesehen`,
    lost: (stage) => `${stage}: verloren`,
    open: (stage) => `${stage}: noch unterwegs`,
    ended: (stage) => `${stage}: gut beendet`,
    settled: (stage) => `${stage}: konvertiert, seither nicht gesehen`,
    began: (stage) => `${stage}: hier begonnen`,
    referral: (from, to) => `${from}: mitgebracht zu ${to}`,
    unobserved: (moves, unobserved) => `${moves} (${unobserved} über eine Lücke)`,
    unknownStage: 'keine Stufe',
    mouth: (driver) => `Treiber an der Mündung: ${driver}`,
    midway: (driver) => `Treiber derer, die weiter innen beginnen: ${driver}`,
    tail: (driver) => `Treiber am Ende (Kontakte): ${driver}`,
    tailStated: (driver) => `Treiber am Ende: ${driver}`,
    gain: 'Kreisverstärkung',
    multiplier: 'Multiplikator',
    notBounded: 'nicht begrenzt',
    generations: 'Generationen bis zu 95 % des Multiplikators',
    elasticity: 'Elastizität des Multiplikators gegenüber einer Stufe',
  },
}
