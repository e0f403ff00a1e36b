/** Weight over the square of height (Quetelet), kg/m². */
export const bodyMassIndex = ({ kilograms, centimetres }: { kilograms: number; centimetres: number }): number =>
  kilograms / (centimetres / 100) ** 2;
