import { expect, it } from 'vitest';
import { sparklineGeometry } from '../../src/ui/sparkline-geometry.ts';

const frame = { width: 100, height: 40, inset: 5 };

it('draws nothing from nothing', () => {
  expect(sparklineGeometry({ ...frame, values: [], usual: null })).toBeNull();
});

it('runs from left to right, higher values further up', () => {
  const geometry = sparklineGeometry({ ...frame, values: [1, 2, 3], usual: null });
  expect(geometry?.line).toBe('M5 35L50 20L95 5');
  expect(geometry?.last).toEqual({ x: 95, y: 5 });
});

it('keeps the whole usual range in the picture when the values lie outside it', () => {
  const geometry = sparklineGeometry({ ...frame, values: [10, 11], usual: { low: 0, high: 5 } });
  expect(geometry?.range?.y).toBeGreaterThan(5);
  expect((geometry?.range?.y ?? 0) + (geometry?.range?.height ?? 0)).toBeCloseTo(35);
});

it('puts equal values on the middle line instead of dividing by nothing', () => {
  const geometry = sparklineGeometry({ ...frame, values: [7, 7], usual: null });
  expect(geometry?.line).toBe('M5 20L95 20');
});

it('shows a single value as the latest, at the right', () => {
  expect(sparklineGeometry({ ...frame, values: [7], usual: null })?.last).toEqual({ x: 95, y: 20 });
});
