/** What an archive is that holds nothing for Attune: documents of offices are archives as well. */
export function foreignArchiveOf(names: readonly string[]): 'spreadsheet' | 'document' | 'zip' {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/|^Index\/Tables\//)) return 'spreadsheet';
  if (has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/)) return 'spreadsheet';
  return has(/^\[Content_Types\]\.xml$|^Index\/Document\.iwa$/) ? 'document' : 'zip';
}
