import { describe, expect, it } from 'vitest';
import type { ImportedObservation } from '../../src/domain/imported-file.ts';
import { parseFile } from '../../src/importers/parse-file.ts';

const parse = (content: string) =>
  parseFile(new Blob([content]), { timeZone: 'Europe/Berlin', now: Date.parse('2026-07-20T12:00:00Z') });

const gpx = (...parts: readonly string[]) =>
  `<?xml version="1.0"?><gpx version="1.1" creator="Garmin Connect" xmlns="http://www.topografix.com/GPX/1/1"
 xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><metadata><time>2026-07-16T16:00:00Z</time></metadata>${parts.join('')}</gpx>`;
const point = (latitude: number, time: string, heartRate?: number) => `<trkpt lat="${latitude}" lon="8"><ele>5</ele>
${time && `<time>${time}</time>`}${heartRate === undefined ? '' : `<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${heartRate}</gpxtpx:hr></gpxtpx:TrackPointExtension></extensions>`}</trkpt>`;
const track = (type: string, ...segments: readonly (readonly string[])[]) =>
  `<trk><name>Evening</name><type>${type}</type>${segments.map((points) => `<trkseg>${points.join('')}</trkseg>`).join('')}</trk>`;

const metresOf = (observation: ImportedObservation | undefined) =>
  observation?.kind === 'workout' ? observation.value.metres : undefined;

describe('a GPX file', () => {
  it('is one workout for each track; pauses between its segments count neither as time nor as way', async () => {
    const { format, observations, samples } = await parse(
      gpx(
        track(
          'street_running',
          [point(50, '2026-07-16T16:00:00Z', 100), point(50.01, '2026-07-16T16:05:00Z', 140)],
          [point(50.02, '2026-07-16T17:00:00Z'), point(50.03, '2026-07-16T17:06:00Z', 150)],
        ),
      ),
    );
    expect(format).toBe('gpx');
    const [workout] = observations;
    expect(workout).toMatchObject({
      kind: 'workout',
      time: Date.parse('2026-07-16T16:00:00Z'),
      utcOffset: 120,
      source: 'Garmin Connect',
      value: { type: 'running', minutes: 11, averageHeartRate: 130, maximumHeartRate: 150 },
    });
    // A degree of a meridian of the mean sphere is 111 195.08 m; twice a hundredth of it were run.
    expect(metresOf(workout)).toBeCloseTo(2223.9016, 3);
    expect([...(samples[0]?.values ?? [])]).toEqual([100, 140, 150]);
  });

  it('knows the east from the north: a degree of longitude is half as long at 60°', async () => {
    const east = (longitude: number, time: string) => `<trkpt lat="60" lon="${longitude}"><time>${time}</time></trkpt>`;
    const { observations } = await parse(
      gpx(track('Ride', [east(8, '2026-07-16T16:00:00Z'), east(8.01, '2026-07-16T16:01:00Z')])),
    );
    expect(observations[0]?.value).toMatchObject({ type: 'cycling' });
    expect(metresOf(observations[0])).toBeCloseTo(555.975, 2);
  });

  it('has no workout in a track without times, and says so', async () => {
    const { observations, skipped } = await parse(
      gpx(
        '<wpt lat="1" lon="2"><name>home</name></wpt>',
        track('hiking', [point(50, ''), point(50.1, '')]),
        track('hiking', [point(50, '2026-07-16T16:00:00Z'), point(50.1, '2026-07-16T17:00:00Z')]),
      ),
    );
    expect(observations).toMatchObject([{ value: { type: 'hiking' } }]);
    expect(skipped).toMatchObject([
      { reason: 'otherKind', count: 1, exampleText: 'wpt' },
      { reason: 'badTime', count: 1, exampleText: 'trk Evening' },
    ]);
    await expect(parse(gpx(track('hiking', [point(50, '')])))).rejects.toMatchObject({
      code: 'fileNoReadings',
      detail: { reason: 'badTime' },
    });
  });

  it('is refused whole where it is cut short', async () => {
    const whole = gpx(
      track('running', [point(50, '2026-07-16T16:00:00Z', 90), point(50.1, '2026-07-16T16:10:00Z', 95)]),
    );
    for (let length = 100; length < whole.length; length += 17)
      await expect(parse(whole.slice(0, length))).rejects.toMatchObject({ code: 'fileUnreadable' });
  });
});
