/** The units a person chose, and the way between them and the canonical ones, for every quantity of a field. */
import type { Quantity } from './observation-fields.ts';
import {
  decimals,
  type GlucoseUnit,
  glucoseFromCanonical,
  glucoseToCanonical,
  type LengthUnit,
  lengthFromCanonical,
  lengthToCanonical,
  type TemperatureUnit,
  temperatureFromCanonical,
  temperatureToCanonical,
  type WeightUnit,
  weightFromCanonical,
  weightToCanonical,
} from './units.ts';

export interface ChosenUnits {
  readonly glucoseUnit: GlucoseUnit;
  readonly weightUnit: WeightUnit;
  readonly temperatureUnit: TemperatureUnit;
  readonly lengthUnit: LengthUnit;
}

/** Quantities that people measure in different units, and what they choose between. */
export const unitChoices = {
  glucose: { setting: 'glucoseUnit', units: ['mmol/L', 'mg/dL'] },
  weight: { setting: 'weightUnit', units: ['kg', 'lb'] },
  temperature: { setting: 'temperatureUnit', units: ['°C', '°F'] },
  length: { setting: 'lengthUnit', units: ['cm', 'in'] },
} as const satisfies Partial<Record<Quantity, { setting: keyof ChosenUnits; units: readonly string[] }>>;

export type ChoosableQuantity = keyof typeof unitChoices;

export const isChoosable = (quantity: Quantity): quantity is ChoosableQuantity => quantity in unitChoices;

/** A number of this quantity as the person writes it, in the canonical unit. */
export function toCanonical(quantity: Quantity, value: number, units: ChosenUnits): number {
  switch (quantity) {
    case 'glucose':
      return glucoseToCanonical(value, units.glucoseUnit);
    case 'weight':
      return weightToCanonical(value, units.weightUnit);
    case 'temperature':
      return temperatureToCanonical(value, units.temperatureUnit);
    case 'length':
      return lengthToCanonical(value, units.lengthUnit);
    default:
      return value;
  }
}

/** A canonical number in the person's unit. */
export function fromCanonical(quantity: Quantity, value: number, units: ChosenUnits): number {
  switch (quantity) {
    case 'glucose':
      return glucoseFromCanonical(value, units.glucoseUnit);
    case 'weight':
      return weightFromCanonical(value, units.weightUnit);
    case 'temperature':
      return temperatureFromCanonical(value, units.temperatureUnit);
    case 'length':
      return lengthFromCanonical(value, units.lengthUnit);
    default:
      return value;
  }
}

/** Decimals that devices of this quantity measure. */
const measured: Readonly<Record<Exclude<Quantity, ChoosableQuantity>, number>> = {
  pressure: 0,
  perMinute: 0,
  percent: 0,
  milliseconds: 0,
  minutes: 0,
  metres: 0,
  kilocalories: 0,
  grams: 1,
  milligrams: 0,
  insulinUnits: 2,
  count: 0,
  score: 0,
};

/** Decimals to show of a quantity in the person's unit. */
export const decimalsOf = (quantity: Quantity, units: ChosenUnits): number =>
  isChoosable(quantity) ? decimals[units[unitChoices[quantity].setting]] : measured[quantity];
