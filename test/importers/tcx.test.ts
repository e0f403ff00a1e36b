import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/importers/parse-file.ts';

const parse = (content: BlobPart) =>
  parseFile(new Blob([content]), { timeZone: 'Europe/Berlin', now: Date.parse('2026-07-20T12:00:00Z') });

const file = (...activities: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="x">
<Activities>${activities.join('')}</Activities>
<Author><Name>Connect Api</Name></Author></TrainingCenterDatabase>`;
const point = (time: string, heartRate: number | '', altitude = 100) => `<Trackpoint><Time>${time}</Time>
<Position><LatitudeDegrees>46.6</LatitudeDegrees><LongitudeDegrees>16.1</LongitudeDegrees></Position>
<AltitudeMeters>${altitude}</AltitudeMeters><DistanceMeters>12.5</DistanceMeters>
${heartRate === '' ? '' : `<HeartRateBpm><Value>${heartRate}</Value></HeartRateBpm>`}
<Extensions><ns3:TPX><ns3:Speed>1.5</ns3:Speed></ns3:TPX></Extensions></Trackpoint>`;
interface LapFigures {
  readonly start?: string;
  readonly seconds?: number;
  readonly average?: number;
  readonly maximum?: number;
  readonly points?: readonly string[];
}
const lap = ({
  start = '2026-07-16T16:08:25.000Z',
  seconds = 600,
  average = 120,
  maximum = 140,
  points = [],
}: LapFigures) =>
  `<Lap StartTime="${start}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>1000.5</DistanceMeters>
<Calories>80</Calories><AverageHeartRateBpm><Value>${average}</Value></AverageHeartRateBpm>
<MaximumHeartRateBpm><Value>${maximum}</Value></MaximumHeartRateBpm><Track>${points.join('')}</Track></Lap>`;
const activity = (sport: string, ...laps: readonly string[]) =>
  `<Activity Sport="${sport}"><Id>2026-07-16T16:08:25.000Z</Id>${laps.join('')}
<Creator><Name>Forerunner 410 Software Version 2.20</Name></Creator></Activity>`;

describe('a TCX file', () => {
  it('is one workout for each activity, its laps summed, the average weighed by their time', async () => {
    const { format, observations } = await parse(
      file(
        activity('Running', lap({}), lap({ start: '2026-07-16T16:20:00Z', seconds: 300, average: 150, maximum: 171 })),
      ),
    );
    expect(format).toBe('tcx');
    expect(observations).toEqual([
      {
        kind: 'workout',
        // (600 × 120 + 300 × 150) / 900 = 130.
        value: {
          type: 'running',
          minutes: 15,
          metres: 2001,
          kilocalories: 160,
          averageHeartRate: 130,
          maximumHeartRate: 171,
        },
        time: Date.parse('2026-07-16T16:08:25Z'),
        utcOffset: 120,
        source: 'Forerunner 410',
      },
    ]);
  });

  it('gives the heart rate of each point that has one', async () => {
    const points = [
      point('2026-07-16T16:08:25Z', 96),
      point('2026-07-16T16:08:30Z', ''),
      point('2026-07-16T18:08:35+02:00', 101),
    ];
    const { samples, rowsRead } = await parse(file(activity('Biking', lap({ points }))));
    expect([...(samples[0]?.times ?? [])]).toEqual([1784218105000, 1784218115000]);
    expect([...(samples[0]?.values ?? [])]).toEqual([96, 101]);
    expect(rowsRead).toBe(3);
  });

  it('counts a rise once it has come to 3 m, and swings within that not at all', async () => {
    const altitudes = [100, 102, 100, 104, 106, 110, 112, 111, 112];
    const points = altitudes.map((altitude, index) => point(`2026-07-16T16:08:0${index}Z`, '', altitude));
    const { observations } = await parse(file(activity('Other', lap({ points }))));
    expect(observations[0]?.value).toMatchObject({ type: 'other', metresClimbed: 10 });
  });

  it('skips what has no time, keeps the rest', async () => {
    const { samples, skipped, observations } = await parse(
      file(
        '<Activity Sport="Running"><Id>once</Id></Activity>',
        activity(
          'Running',
          lap({ points: [point('then', 96), point('2026-07-16T16:08:30Z', 300), point('2026-07-16T16:08:31Z', 97)] }),
        ),
      ),
    );
    expect(observations).toHaveLength(1);
    expect([...(samples[0]?.values ?? [])]).toEqual([97]);
    expect(skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ['badTime', 1],
      ['implausible', 1],
    ]);
  });

  it('is read gzipped, with prefixes and in UTF-16', async () => {
    const text = file(activity('Running', lap({}))).replaceAll(/<(\/?)(?=[TALMICN])/g, '<$1ns2:');
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    for (const bytes of [gzipSync(text), utf16]) {
      const { observations } = await parse(new Uint8Array(bytes));
      expect(observations[0]?.value).toMatchObject({ type: 'running', minutes: 10 });
    }
  });

  it('is refused whole where it is cut short or nests without end', async () => {
    const whole = file(
      activity('Running', lap({ points: [point('2026-07-16T16:08:25Z', 96)] })),
      activity('Running', lap({})),
    );
    for (let length = 200; length < whole.length; length += 31)
      await expect(parse(whole.slice(0, length))).rejects.toMatchObject({ code: 'fileUnreadable' });
    await expect(parse(file('<a>'.repeat(1_000_000)))).rejects.toMatchObject({ code: 'fileUnreadable' });
  });
});
