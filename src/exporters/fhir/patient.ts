/** Who the record is about, as much as the person chose to tell. */
export interface ExportedPerson {
  /** A UUID; made for the file, so that two files cannot be laid together by it. */
  readonly uuid: string;
  readonly name?: string;
  readonly sex?: 'female' | 'male';
  readonly birthYear?: number;
}

export const patientReference = ({ uuid }: ExportedPerson): string => `urn:uuid:${uuid}`;

export const patientResource = ({ uuid, name, sex, birthYear }: ExportedPerson) => ({
  resourceType: 'Patient',
  id: uuid,
  ...(name?.trim() ? { name: [{ text: name.trim() }] } : {}),
  ...(sex ? { gender: sex } : {}),
  ...(birthYear ? { birthDate: String(birthYear).padStart(4, '0') } : {}),
});
