/** What stands before a number in Italian; `il` and its contractions. */
export type ItalianArticle = 'il' | 'del' | 'al' | 'dal' | 'nel'

/** Numbers that are spoken with a vowel at the beginning: uno, otto, undici. */
const VOWEL = /^(8|1(?!\d)|11(?!\d))/

/** A written share with its article, as it is spoken: `il 12%`, `l’8%`, `lo 0,4%`, `dell’11%`. */
export function withArticle(article: ItalianArticle, share: string): string {
  const stem = article === 'il' ? '' : article
  if (VOWEL.test(share)) return `${stem}l’${share}`
  return share.startsWith('0') ? `${stem}lo ${share}` : `${article} ${share}`
}
