import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in Portuguese. */
export const issuesPt: IssueMessages = {
  'missing-actor': 'Linhas sem ator (deixadas de fora)',
  'unreadable-time': 'Linhas com data ilegível (deixadas de fora)',
  'malformed-row': 'Linhas malformadas',
  'missing-column': 'Linhas ilegíveis por falta de uma coluna',
  'unknown-stage': 'Etapas que a definição não conhece (tratadas como ausentes)',
  'unreadable-value': 'Valores que não são números (tratados como ausentes)',
  'unreadable-mark': 'Marcas que não são nem sim nem não (tratadas como não)',
  'unreadable-text': 'Bytes alheios à codificação do arquivo (lidos como �)',
  'duplicate-row': 'Linhas que aparecem mais de uma vez (mantidas)',
  'time-before-epoch': 'Datas anteriores a 1970',
  'time-after-observed-until': 'Datas posteriores ao fim da observação',
  'suspect-time': 'Datas muito distantes de todas as outras (não fixam o fim da observação)',
  'stage-conflict': 'Contatos cuja etapa difere da de seu ponto de contato (vale a do contato)',
  'ambiguous-time': 'Datas que podem ser lidas de mais de uma maneira',
  'unnamed-case': 'Casos sem nome de um log de eventos (numerados)',
  'several-lifecycles': 'Eventos que indicam outro estado da mesma atividade (mantidos)',
  'unknown-referrer': 'Pessoas indicadas como origem que não estão entre os atores',
  'too-many-touchpoints': 'Mais de um milhão de pontos de contato',
  'guessed-column': 'Colunas reconhecidas pelo nome e pelos valores',
  'guessed-stages': 'Etapas ordenadas, ou propostas, a partir dos dados',
  'similar-stages': 'Nomes de etapas dos quais um talvez seja erro de digitação (mantidos separados)',
  'unmatched-rule': 'Identificadores em regras de conversão ou perda que não aparecem em lugar nenhum',
  'no-conversion': 'Jornadas de um log sem nenhuma conversão (as taxas de conversão não dizem nada)',
}
