/** One part of the evidence: what it says, and its pictures under their file names. */
export interface Section {
  readonly markdown: string;
  readonly pictures?: Readonly<Record<string, string>>;
}

export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Where pictures lie, as the document names them. */
export const pictureFolder = 'evidence';

export const image = (file: string, words: string): string => `![${words}](${pictureFolder}/${file})`;

export const section = (title: string, ...paragraphs: readonly string[]): string =>
  [`## ${title}`, ...paragraphs.filter((paragraph) => paragraph !== '')].join('\n\n');
