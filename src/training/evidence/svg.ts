type Attributes = Readonly<Record<string, string | number | undefined>>;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A tenth of a pixel is finer than anyone sees. */
const attribute = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : escaped(value);

/** One SVG element; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attribute(value)}"`],
  );
  const opened = `<${name}${given.join('')}`;
  return children.length === 0 ? `${opened}/>` : `${opened}>${children.join('')}</${name}>`;
}

export const text = (content: string, x: number, y: number, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escaped(content));

/** Colours that stand out on white and on black; `quiet` is for what is there to compare with. */
export const colours = {
  personal: '#2f81f7',
  generic: '#d9822b',
  lastValue: '#8b949e',
  other: '#9a6dd7',
  quiet: '#8b949e',
} as const;

/** Text and lines take the reader's light or dark; an image in a document knows no theme but the system's. */
const style = `
text { font: 12px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #57606a; }
.title { font-size: 14px; font-weight: 600; fill: #1f2328; }
.strong { font-weight: 600; fill: #1f2328; }
.grid { stroke: #8b949e; stroke-opacity: 0.25; }
.zero { stroke: #8b949e; stroke-opacity: 0.8; }
.zone { fill: #2ea043; fill-opacity: 0.13; }
@media (prefers-color-scheme: dark) {
  text { fill: #9198a1; }
  .title, .strong { fill: #e6edf3; }
}`;

export const plotWidth = 700;

/** A whole picture with its title, as a file. */
export function picture(title: string, height: number, ...children: readonly string[]): string {
  const size = { width: plotWidth, height, viewBox: `0 0 ${plotWidth} ${height}` };
  const described = element('title', {}, escaped(title));
  const heading = text(title, 12, 22, { class: 'title' });
  return `${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', role: 'img', ...size },
    described,
    `<style>${style}\n</style>`,
    heading,
    ...children,
  )}\n`;
}
