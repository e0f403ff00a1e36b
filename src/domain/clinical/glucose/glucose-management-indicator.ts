/** GMI in percent, what a laboratory's HbA1c might be: 3.31 + 0.02392 × mean mg/dL (Bergenstal et al. 2018, Diabetes Care 41:2275). */
export const glucoseManagementIndicator = (mean: number): number => 3.31 + 0.02392 * mean;
