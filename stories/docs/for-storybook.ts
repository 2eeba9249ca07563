/** A guide of the repository for a page of Storybook: links to other files, which are not there, become plain words. */
export function forStorybook(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\((?!https?:|#)[^)]+\)/g, '$1')
}
