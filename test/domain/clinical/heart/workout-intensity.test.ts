import { describe, expect, it } from 'vitest';
import { workoutIntensity } from '../../../../src/domain/clinical/heart/workout-intensity.ts';

const reserve = { resting: 60, maximum: 180 };

describe('how hard a workout was', () => {
  it('is told by the heart rate where there is one: 120 is half of the reserve, moderate', () => {
    expect(workoutIntensity({ type: 'running', minutes: 30, averageHeartRate: 120 }, reserve)).toEqual({
      intensity: 'moderate',
      from: 'heartRate',
    });
  });

  it('is told by the type where the reserve is not known', () => {
    expect(workoutIntensity({ type: 'running', minutes: 30, averageHeartRate: 120 }, null)).toEqual({
      intensity: 'vigorous',
      from: 'type',
    });
  });

  it('does not take the pauses between lifts for a light workout', () => {
    expect(workoutIntensity({ type: 'strength', minutes: 40, averageHeartRate: 90 }, reserve)).toEqual({
      intensity: 'moderate',
      from: 'type',
    });
  });

  it('calls a stroll light and a brisk walk moderate', () => {
    expect(workoutIntensity({ type: 'walking', minutes: 60, metres: 3000 }, null)?.intensity).toBe('light');
    expect(workoutIntensity({ type: 'walking', minutes: 60, metres: 5500 }, null)?.intensity).toBe('moderate');
  });

  it('is not guessed for what is only called other', () => {
    expect(workoutIntensity({ type: 'other', minutes: 30 }, reserve)).toBeNull();
  });

  it('is by its kind where the average lies above the maximum: 150 with a maximum of 124', () => {
    const reserve = { resting: 55, maximum: 124 };
    expect(workoutIntensity({ type: 'walking', minutes: 40, averageHeartRate: 150 }, reserve)).toEqual({
      ...{ intensity: 'moderate', from: 'type' },
    });
    expect(workoutIntensity({ type: 'walking', minutes: 40, averageHeartRate: 124 }, reserve)?.from).toBe('heartRate');
  });
});
