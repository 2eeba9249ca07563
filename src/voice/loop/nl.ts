import type { Formatter } from '../common/formatter.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} persoon', other: '{n} personen' })

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return 'Nog geen lus te meten'
  if (!facts.referralsKnown) {
    if (reachedShare !== null)
      return `${f.percent(reachedShare)} kwam tot “${lastStage}”; wie wie aanbrengt, is niet vastgelegd`
    return againShare > 0
      ? `${f.percent(againShare)} komt opnieuw rond; wie wie aanbrengt, is niet vastgelegd`
      : 'Niemand komt opnieuw rond, en wie wie aanbrengt, is niet vastgelegd'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `De lus sluit zich niet, al is ${f.percent(facts.referredShare)} van de nieuwkomers door anderen aangebracht`
      : 'De lus sluit zich niet: niemand is door eerderen aangebracht'
  }
  const who = facts.beginAt === null ? 'Elke 100 personen' : `Elke 100 personen die bij “${facts.beginAt}” beginnen,`
  const hundred = `${who} brengen er ${f.decimal(100 * k, k < 0.1 ? 1 : 0)} bij`
  const each = beta === null || beta === 0 ? '' : `; wie “${lastStage}” bereikt, brengt er ${factor(beta, f)}`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed
    ? `Stel dat wie “${lastStage}” bereikt er ${factor(beta, f)} brengt: ${hundred.charAt(0).toLowerCase()}${hundred.slice(1)}`
    : `${hundred}${each}`
  if (multiplier.kind === 'not-bounded') return `${finding}: hoe ver dit gaat, is niet te begrenzen`
  return finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `De dikte telt personen, ${facts.isOpen ? 'van links naar rechts' : 'met de klok mee'}${facts.hasRates ? '; kralen: aandeel dat later verder naar binnen werd gezien' : ''}.`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `Blauw: aanjagers (${facts.tailStated ? 'aan het eind aandelen zoals opgegeven' : 'aan het eind aandelen in contacten'})${facts.hasTwins ? ', gevuld waar ze beide uiteinden voeden' : ''}.`
            : 'Blauw: aanjagers.',
        ]
      : []),
    ...(facts.hasBrought ? ['Magenta: door anderen aangebracht.'] : []),
    ...(facts.hasReEntries ? ['Turkoois: komen opnieuw.'] : []),
    ...(facts.hasSkips ? ['Stromen in de kleur van een fase: springen vooruit.'] : []),
    ...(facts.hasStepBacks ? ['Bruin: vallen terug.'] : []),
    ...(facts.hasLost ? ['Gearceerd: verloren.'] : []),
    ...(facts.hasOpen ? ['Gestippeld: onderweg.'] : []),
  ].join(' ')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['factor niet begrensd', ...(facts.low === null ? [] : [`ten minste ×${factor(facts.low, f)}`])]
  }
  const value = `vermenigvuldigt ×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)}: ${factor(facts.low, f)} tot ${factor(facts.high, f)}`]
}

/** The loop's texts in Dutch. */
export const loopNl: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: 'Gemaakt van totalen; de cijfers zijn zoals opgegeven',
  summary: {
    people: (actors, stages, f) =>
      `${people(actors, f)} in ${f.plural(stages, { one: 'één fase', other: '{n} fasen' })}.`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: ${f.count(actors)}.`
        : `${label}: ${f.count(actors)}, van wie ${f.percent(onward)} later verder naar binnen werd gezien.`,
    ends: (lost, open, f) =>
      `${f.plural(lost, { one: '{n} ging', other: '{n} gingen' })} verloren, ${f.plural(open, { one: '{n} is', other: '{n} zijn' })} nog onderweg.`,
    gain: (k, low, high, multiplier, f) =>
      [
        `De lusversterking is ${factor(k, f)}${low === null || high === null ? '' : ` (95%-interval ${factor(low, f)} tot ${factor(high, f)})`}`,
        multiplier.kind === 'not-bounded'
          ? 'de vermenigvuldigingsfactor is niet begrensd.'
          : multiplier.kind === 'bounded'
            ? `één persoon wordt er uiteindelijk ${factor(multiplier.value, f)}.`
            : 'de vermenigvuldigingsfactor is onbekend.',
      ].join('; '),
    reEntry: (actors, f) =>
      f.plural(actors, { one: '{n} persoon kwam opnieuw rond.', other: '{n} personen kwamen opnieuw rond.' }),
  },
  empty: {
    title: 'Geen lus om te tekenen',
    noPeople: 'In deze klantreizen komt niemand voor.',
    noStages: 'Geen enkel contact toont een fase. Noem de fasen in de definitie, of geef de touchpoints hun fase.',
  },
  notes: {
    hairlines: 'De dunste lijnen zijn niet op schaal.',
    perThousand: 'Er zijn geen aantallen gegeven: de cijfers gelden per 1.000 in de eerste fase.',
    statedBeta: (beta, f) => `Dat ieder er ${factor(beta, f)} aanbrengt, is opgegeven, niet geteld.`,
    audience: (size, noticed, won, f) =>
      `Ieder bereikt ${f.count(size)}; ${noticed === null ? '' : `${f.percent(noticed)} merkt het op, `}${f.percent(won)} daarvan komt.`,
    statedAside: 'De magenta segmenten tonen wie geteld zijn.',
    unstaged: (actors, f) =>
      f.plural(actors, { one: '{n} persoon toont nooit een fase.', other: '{n} personen tonen nooit een fase.' }),
    noReferrals: 'Geen enkele rij noemt wie wie aanbracht, dus de lusversterking is onbekend.',
    bases: (beginAt) =>
      `De versterking telt wie worden aangebracht door wie bij ${beginAt} begint; het aandeel van wie daar begint, telt ook mee wie door anderen, die verder naar binnen begonnen, zijn aangebracht.`,
    unobserved: (moves, f) =>
      f.plural(moves, {
        one: '{n} stap gaat over een leemte die niemand heeft waargenomen.',
        other: '{n} stappen gaan over leemten die niemand heeft waargenomen.',
      }),
    byTouchpoint: 'Er zijn geen kanalen bekend: touchpoints staan daarvoor in de plaats.',
    thinTail: (actors, f) => `Weinig personen bereikten de laatste fase (${f.count(actors)}).`,
    unusable: (count, f) =>
      f.plural(count, {
        one: '{n} onbruikbaar getal is genegeerd.',
        other: '{n} onbruikbare getallen zijn genegeerd.',
      }),
  },
  label: {
    lost: (actors) => `${actors} verloren`,
    open: (actors) => `${actors} onderweg`,
    midway: (actors) => `${actors} beginnen hier`,
    otherDrivers: (share) => `Overige ${share}`,
    noDriver: 'Onbekend',
    eachBrings: 'ieder brengt aan',
    ifEachBrings: 'als ieder aanbrengt',
    ofReached: (size) => `van ${size} bereikten`,
    broughtEarlier: 'eerder aangebracht',
    broughtEarlierShort: (actors) => `${actors} aangebracht`,
    factor: (beta) => `×${beta}`,
    gain: 'versterking',
    multiplier: multiplierLines,
    noReferrals: 'aanbevelingen niet vastgelegd',
    again: 'komen opnieuw',
    medianTime: (duration) => `mediaan ${duration}`,
    ofNewcomers: (share) => `${share} van wie hier begint`,
    flow: {
      advance: (actors) => `${actors} verder`,
      skip: (actors) => `${actors} springen vooruit`,
      stepBack: (actors) => `${actors} vallen terug`,
      reEntry: (actors) => `${actors} komen opnieuw`,
    },
    reEntryOf: (actors, all) => `${actors} van de ${all} die opnieuw komen`,
    toReEntry: (duration) => `${duration} tot terugkomst`,
    toReferral: (duration) => `${duration} tot aanbrengen`,
  },
  kind: {
    advance: 'Gaat verder',
    skip: 'Springt vooruit',
    stepBack: 'Valt terug',
    reEntry: 'Komt opnieuw rond',
    referral: 'Brengt nieuwe personen aan',
  },
  direction: { inbound: 'inkomend', outbound: 'uitgaand', mixed: 'beide' },
  influence: { direct: 'rechtstreeks', indirect: 'indirect', mixed: 'beide' },
  medium: { paid: 'betaald', organic: 'organisch', mixed: 'beide' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}: in totaal ${people(actors, f)}.`
        : `${label}: in totaal ${people(actors, f)}, van wie ${onward} later verder naar binnen gezien.`,
    lost: (label, actors, f) => `${people(actors, f)} verloren bij ${label}.`,
    open: (label, actors, f) => `${people(actors, f)} nog onderweg bij ${label}.`,
    lostTitle: (label) => `Verloren bij ${label}`,
    openTitle: (label) => `Nog onderweg bij ${label}`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = {
        advance: 'verder gegaan',
        skip: 'vooruit gesprongen',
        stepBack: 'teruggevallen',
        reEntry: 'opnieuw gekomen',
      }[kind]
      const times = moves > actors ? `, in totaal ${f.count(moves)} keer` : ''
      return `${people(actors, f)} ${how} van ${from} naar ${to}${times}.`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: 'Verder', skip: 'Vooruit springen', stepBack: 'Terugval', reEntry: 'Opnieuw rond' }[kind]
      return from === to ? `${name}: ${from}` : `${name}: ${from} naar ${to}`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `${last}: er is niemand die iemand kan aanbrengen.`
        : `${last}: ${people(referred, f)} aangebracht, ${factor(beta, f)} per persoon.`,
    jointElsewhere: (last, from, referred, f) =>
      `${last}: niemand aangebracht; ${f.list(from)}: ${people(referred, f)} aangebracht.`,
    jointTitle: (last, first) => `${last} brengen ${first} aan`,
    lap: (lap, label, f) => `Ronde ${f.count(lap)}. ${label}`,
    otherReferral: (from, actors, f) => `${from}: ${people(actors, f)} aangebracht.`,
    midway: (label, actors, f) =>
      `${f.plural(actors, { one: '{n} persoon begint', other: '{n} personen beginnen' })} bij ${label}.`,
    midwayTitle: (label) => `Begin bij ${label}`,
    mouthDriver: (label, count, share, f) =>
      `${label} brengt ${people(count, f)} bij de monding, ${share} van het totaal daar.`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label}: ${share} van wat de laatste fase voedt, zoals opgegeven.`
        : `${label}: ${f.plural(count, { one: '{n} contact', other: '{n} contacten' })} in de laatste fase, ${share}.`,
    mouthTitle: (label) => `${label}, bij de monding`,
    tailTitle: (label) => `${label}, aan het eind`,
  },
  keys: {
    incoming: 'volgende die binnenkomt',
    outgoing: 'volgende die vertrekt',
    loss: 'steilste verlies, dan het volgende',
  },
  fact: {
    part: 'Deel',
    count: 'Personen',
    share: 'Aandeel',
    moves: 'Stappen',
    unobserved: 'Waarvan over een leemte',
    people: 'Personen hier in totaal',
    visits: 'Aankomsten, bruto',
    onward: 'Later verder naar binnen gezien',
    began: 'Hier begonnen',
    brought: 'Door anderen aangebracht',
    standing: 'Staan nu hier',
    question: 'Vraag',
    touches: 'Contacten',
    base: 'van',
    eachBrings: 'Ieder brengt aan',
    audience: 'Publiek van ieder',
    interval: '95%-interval',
    direction: 'Richting',
    influence: 'Invloed',
    medium: 'Medium',
  },
  row: {
    caption: 'De lus in cijfers',
    ever: (stage) => `${stage}: in totaal hier`,
    onward: (stage) => `${stage}: later verder naar binnen gezien`,
    lost: (stage) => `${stage}: verloren`,
    open: (stage) => `${stage}: nog onderweg`,
    ended: (stage) => `${stage}: goed afgelopen`,
    settled: (stage) => `${stage}: geconverteerd, sindsdien niet gezien`,
    began: (stage) => `${stage}: hier begonnen`,
    referral: (from, to) => `${from}: aangebracht bij ${to}`,
    unobserved: (moves, unobserved) => `${moves} (${unobserved} over een leemte)`,
    unknownStage: 'geen fase',
    mouth: (driver) => `Aanjager bij de monding: ${driver}`,
    midway: (driver) => `Aanjager van wie verder naar binnen begint: ${driver}`,
    tail: (driver) => `Aanjager aan het eind (contacten): ${driver}`,
    tailStated: (driver) => `Aanjager aan het eind: ${driver}`,
    gain: 'Lusversterking',
    multiplier: 'Vermenigvuldigingsfactor',
    notBounded: 'niet begrensd',
    generations: 'Generaties tot 95% van de vermenigvuldigingsfactor',
    elasticity: 'Elasticiteit van de vermenigvuldigingsfactor voor een fase',
  },
}
