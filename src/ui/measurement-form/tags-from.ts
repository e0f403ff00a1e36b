/** Tags as typed, in either language's commas; each once. */
export const tagsFrom = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/)
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter((tag) => tag !== ''),
  ),
];
