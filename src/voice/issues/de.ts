import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in German. */
export const issuesDe: IssueMessages = {
  'missing-actor': 'Zeilen ohne Akteur (nicht berücksichtigt)',
  'unreadable-time': 'Zeilen mit unlesbarer Zeitangabe (nicht berücksichtigt)',
  'malformed-row': 'Fehlerhaft aufgebaute Zeilen',
  'missing-column': 'Zeilen, die mangels einer Spalte nicht lesbar sind',
  'unknown-stage': 'Stufen, die die Definition nicht kennt (als fehlend behandelt)',
  'unreadable-value': 'Werte, die keine Zahlen sind (als fehlend behandelt)',
  'unreadable-mark': 'Kennzeichen, die weder Ja noch Nein sind (als Nein behandelt)',
  'unreadable-text': 'Bytes, die nicht zur Kodierung der Datei gehören (als � gelesen)',
  'duplicate-row': 'Mehrfach vorkommende Zeilen (behalten)',
  'time-before-epoch': 'Zeitangaben vor 1970',
  'time-after-observed-until': 'Zeitangaben nach dem Ende der Beobachtung',
  'suspect-time': 'Zeitangaben weit ab von allen anderen (bestimmen nicht das Ende der Beobachtung)',
  'stage-conflict': 'Kontakte, deren Stufe von der ihres Touchpoints abweicht (die des Kontakts zählt)',
  'ambiguous-time': 'Zeitangaben, die sich auf mehr als eine Weise lesen lassen',
  'unnamed-case': 'Fälle eines Ereignisprotokolls ohne Namen (nummeriert)',
  'several-lifecycles': 'Ereignisse, die einen weiteren Zustand derselben Aktivität melden (behalten)',
  'unknown-referrer': 'Empfehlende, die nicht unter den Akteuren sind',
  'too-many-touchpoints': 'Mehr als eine Million Touchpoints',
  'guessed-column': 'Spalten, die an Namen und Werten erkannt wurden',
  'guessed-stages': 'Stufen, die aus den Daten geordnet oder vorgeschlagen wurden',
  'similar-stages': 'Stufennamen, von denen einer ein Tippfehler sein mag (getrennt geführt)',
  'unmatched-rule': 'Kennungen in Regeln für Konversion oder Verlust, die nirgends vorkommen',
  'no-conversion': 'Reisen in einem Protokoll ohne jede Konversion (Konversionsraten sagen nichts)',
}
