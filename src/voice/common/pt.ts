import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: 'em cada conversão e em cada silêncio longo',
  conversion: 'em cada conversão',
  silence: 'em cada silêncio longo',
  'first-conversion': 'na primeira conversão',
  never: 'em ponto nenhum: uma jornada por ator',
} as const

function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return 'nunca perdidas por silêncio'
  if (least === most) return `perdidas após ${f.duration(least)} de silêncio`
  const by = 'conforme o ponto de contato'
  if (most === Number.POSITIVE_INFINITY) return `perdidas após ${f.duration(least)} de silêncio ou nunca, ${by}`
  return `perdidas após um silêncio de ${f.duration(least)} a ${f.duration(most)}, ${by}`
}

/** The shared texts in Portuguese. */
export const commonPt: CommonMessages = {
  outcome: { converted: 'Convertidas', lost: 'Perdidas', open: 'Ainda em curso', ended: 'Bem encerradas' },
  keyboardHint: 'As setas percorrem, Enter seleciona, Esc sai, o ponto de interrogação mostra a lista de teclas.',
  help: {
    title: 'Teclas',
    rows: [
      { label: 'Setas', value: 'passar de uma parte à seguinte' },
      { label: 'Home, End', value: 'ir à primeira, à última' },
      { label: 'Enter', value: 'selecionar; com Shift acrescentar, com Ctrl ou Cmd alternar' },
      { label: 'Esc', value: 'fechar o que estiver aberto; depois, limpar a seleção' },
      { label: 'T', value: 'mostrar ou ocultar a tabela' },
      { label: '?', value: 'mostrar ou ocultar esta lista' },
    ],
    close: 'Fechar',
  },
  showTable: 'Mostrar a tabela',
  hideTable: 'Ocultar a tabela',
  selected: (title) => `Seleção: ${title}.`,
  selectionCleared: 'Seleção limpa.',
  numberedStage: (label) => `a etapa ${label}`,
  loading: 'Lendo as jornadas…',
  emptyTitle: 'Não há jornadas para desenhar',
  emptyHint: 'Os dados não contêm nenhum contato legível. Verifique as colunas de ator, de data e de ponto de contato.',
  failedTitle: 'Não foi possível desenhar este gráfico',
  failedHint: 'Os números estão na tabela.',
  thinData: (n, f) => `poucos dados (n = ${f.count(n)})`,
  definition: (facts, f) =>
    [
      `Jornadas cortadas ${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? 'empates na ordem das linhas' : 'empates ordenados pelo conteúdo',
      facts.observation === 'complete' ? 'observação completa' : `observadas até ${f.date(facts.observedUntilMs)}`,
    ].join('; '),
  rowsAtFault: {
    'missing-actor': {
      one: '{n} linha não indica ator e fica de fora.',
      other: '{n} linhas não indicam ator e ficam de fora.',
    },
    'unreadable-time': {
      one: '{n} linha não tem data legível e fica de fora.',
      other: '{n} linhas não têm data legível e ficam de fora.',
    },
    'malformed-row': { one: '{n} linha está malformada.', other: '{n} linhas estão malformadas.' },
    'missing-column': {
      one: 'Uma coluna necessária não foi encontrada.',
      other: 'Colunas necessárias não foram encontradas.',
    },
  },
  noConversion: 'Nenhuma linha é uma conversão: indique na definição o que conta como tal.',
  stagesGuessed: {
    data: 'A ordem das etapas é deduzida dos dados.',
    proposed: 'Os dados não indicam etapas: estas são propostas pela ordem dos pontos de contato.',
  },
}
