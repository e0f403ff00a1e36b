/** Names of what can be logged. */
const kinds = {
  glucose: 'Glucose',
  sensorGlucose: 'Sensor glucose',
  bloodPressure: 'Blood pressure',
  heartRate: 'Heart rate',
  weight: 'Weight',
  temperature: 'Temperature',
  oxygenSaturation: 'Blood oxygen',
  systolic: 'Systolic',
  diastolic: 'Diastolic',
  pulse: 'Pulse',
} as const;

export default kinds;
