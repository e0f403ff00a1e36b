/** The files name no device. */
export const withingsSource = 'Withings';
