import type { MeasuredAt } from '../collector.ts';
import { type JsonObject, listOf, objectOf, textOf } from '../json/json-value.ts';

/** What stands beside the value of a resource: its device, its tags, its first note. */
export function factsOf(resource: JsonObject): Pick<MeasuredAt, 'source' | 'tags' | 'comment'> {
  const source = textOf(objectOf(resource.device).display)?.slice(0, 200) ?? null;
  const tags = listOf(objectOf(resource.meta).tag).flatMap((tag) => {
    const { display, code } = objectOf(tag);
    return code === undefined && typeof display === 'string' && display !== '' ? [display.slice(0, 100)] : [];
  });
  const comment = textOf(objectOf(listOf(resource.note)[0]).text)?.slice(0, 5000);
  return { source, ...(tags.length > 0 ? { tags } : {}), ...(comment === undefined ? {} : { comment }) };
}
