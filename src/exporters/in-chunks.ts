/** Characters. Small enough to hold, large enough that writing one costs little beside making it. */
const chunkLength = 65_536;

/** Joins short texts into chunks for writing. */
export async function* inChunks(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
