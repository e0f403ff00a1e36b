/** LOINC codes of what the record holds, as FHIR exchanges it (see docs of the profile for vital signs of FHIR R4). */
export const loinc = {
  bloodPressure: '85354-9',
  systolic: '8480-6',
  diastolic: '8462-4',
  heartRate: '8867-4',
  restingHeartRate: '40443-4',
  /** SDNN; RMSSD has no code. */
  heartRateVariability: '80404-7',
  respiratoryRate: '9279-1',
  /** In arterial blood; the same by pulse oximetry. The profile wants both. */
  oxygenSaturation: '2708-6',
  pulseOximetry: '59408-5',
  temperature: '8310-5',
  weight: '29463-7',
  height: '8302-2',
  bodyFat: '41982-0',
  /** Capillary, by a meter, mg/dL. */
  glucose: '41653-7',
  /** Of a sensor under the skin, mg/dL. */
  sensorGlucose: '99504-3',
  stepsInDay: '41950-7',
  /** In any time. */
  steps: '55423-8',
  sleep: '93832-4',
  deepSleep: '93831-6',
  lightSleep: '93830-8',
  remSleep: '93829-0',
  workoutDuration: '55411-3',
  workoutActivity: '73985-4',
  workoutEnergy: '55424-6',
  workoutAverageHeartRate: '55425-3',
  workoutMaximumHeartRate: '55426-1',
  bodyMassIndex: '39156-5',
  /** What a sensor's readings of a period come to (HL7's guide to continuous glucose monitoring). */
  meanGlucose: '97507-8',
  glucoseManagementIndicator: '97506-0',
  glucoseVariation: '104638-2',
  /** The panel of the five after it. */
  timesInRanges: '106793-3',
  timeVeryLow: '104642-4',
  timeLow: '104641-6',
  timeInRange: '97510-2',
  timeHigh: '104640-8',
  timeVeryHigh: '104639-0',
} as const;

/** Parts of an observation for which LOINC has no code, by the text that stands for them. */
export const uncodedParts = {
  mealRelation: 'Relation to meal',
  irregularBeat: 'Irregular heart beat',
  timeAwake: 'Time awake',
  distance: 'Distance',
  climb: 'Elevation gained',
} as const;
