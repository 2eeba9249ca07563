import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in Dutch. */
export const issuesNl: IssueMessages = {
  'missing-actor': 'Rijen zonder actor (weggelaten)',
  'unreadable-time': 'Rijen met een onleesbare tijd (weggelaten)',
  'malformed-row': 'Rijen die niet goed zijn opgebouwd',
  'missing-column': 'Rijen die door een ontbrekende kolom onleesbaar zijn',
  'unknown-stage': 'Fasen die de definitie niet kent (als ontbrekend behandeld)',
  'unreadable-value': 'Waarden die geen getallen zijn (als ontbrekend behandeld)',
  'unreadable-mark': 'Kenmerken die ja noch nee zijn (als nee behandeld)',
  'unreadable-text': 'Bytes die niet bij de codering van het bestand horen (gelezen als �)',
  'duplicate-row': 'Rijen die meer dan eens voorkomen (behouden)',
  'time-before-epoch': 'Tijden vóór 1970',
  'time-after-observed-until': 'Tijden na het einde van de waarneming',
  'suspect-time': 'Tijden ver van alle andere (bepalen het einde van de waarneming niet)',
  'stage-conflict': 'Contacten met een andere fase dan hun touchpoint (die van het contact telt)',
  'ambiguous-time': 'Tijden die op meer dan één manier te lezen zijn',
  'unnamed-case': 'Gevallen van een gebeurtenissenlogboek zonder naam (genummerd)',
  'several-lifecycles': 'Gebeurtenissen die een volgende toestand van dezelfde activiteit melden (behouden)',
  'unknown-referrer': 'Aanbrengers die niet onder de actoren zijn',
  'too-many-touchpoints': 'Meer dan een miljoen touchpoints',
  'guessed-column': 'Kolommen herkend aan naam en waarden',
  'guessed-stages': 'Fasen geordend, of voorgesteld, op grond van de data',
  'similar-stages': 'Namen van fasen waarvan er één een tikfout kan zijn (apart gehouden)',
  'unmatched-rule': 'Namen in regels voor conversie of verlies die nergens voorkomen',
  'no-conversion': 'Reizen in een logboek zonder enige conversie (conversiepercentages zeggen niets)',
}
