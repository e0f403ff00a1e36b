/** Units people choose between. Everything is stored in the canonical one, named first. */
export type GlucoseUnit = 'mg/dL' | 'mmol/L';
export type WeightUnit = 'kg' | 'lb';
export type TemperatureUnit = '°C' | '°F';
export type LengthUnit = 'cm' | 'in';

/** mg/dL per mmol/L of glucose (molar mass 180.1559 g/mol). */
export const milligramsPerMillimole = 18.01559;
/** International avoirdupois pound, exact. */
export const kilogramsPerPound = 0.45359237;
/** International inch, exact. */
export const centimetresPerInch = 2.54;

export const millimolesToMilligrams = (millimoles: number): number => millimoles * milligramsPerMillimole;
export const milligramsToMillimoles = (milligrams: number): number => milligrams / milligramsPerMillimole;
export const poundsToKilograms = (pounds: number): number => pounds * kilogramsPerPound;
export const kilogramsToPounds = (kilograms: number): number => kilograms / kilogramsPerPound;
export const fahrenheitToCelsius = (fahrenheit: number): number => ((fahrenheit - 32) * 5) / 9;
export const celsiusToFahrenheit = (celsius: number): number => (celsius * 9) / 5 + 32;

export const glucoseToCanonical = (value: number, unit: GlucoseUnit): number =>
  unit === 'mg/dL' ? value : millimolesToMilligrams(value);
export const glucoseFromCanonical = (milligrams: number, unit: GlucoseUnit): number =>
  unit === 'mg/dL' ? milligrams : milligramsToMillimoles(milligrams);
export const weightToCanonical = (value: number, unit: WeightUnit): number =>
  unit === 'kg' ? value : poundsToKilograms(value);
export const weightFromCanonical = (kilograms: number, unit: WeightUnit): number =>
  unit === 'kg' ? kilograms : kilogramsToPounds(kilograms);
export const temperatureToCanonical = (value: number, unit: TemperatureUnit): number =>
  unit === '°C' ? value : fahrenheitToCelsius(value);
export const temperatureFromCanonical = (celsius: number, unit: TemperatureUnit): number =>
  unit === '°C' ? celsius : celsiusToFahrenheit(celsius);
export const lengthToCanonical = (value: number, unit: LengthUnit): number =>
  unit === 'cm' ? value : value * centimetresPerInch;
export const lengthFromCanonical = (centimetres: number, unit: LengthUnit): number =>
  unit === 'cm' ? centimetres : centimetres / centimetresPerInch;

/** Decimals a device of this unit measures; never show more. */
export const decimals = {
  'mg/dL': 0,
  'mmol/L': 1,
  kg: 1,
  lb: 1,
  '°C': 1,
  '°F': 1,
  cm: 1,
  in: 1,
} as const satisfies Record<GlucoseUnit | WeightUnit | TemperatureUnit | LengthUnit, number>;
