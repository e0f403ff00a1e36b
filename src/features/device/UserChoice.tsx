import { useTranslation } from 'react-i18next';
import type { DeviceReading } from '../../domain/device-reading.ts';
import { ChoiceRow, ChoiceRows } from '../../ui/ChoiceRow.tsx';

interface UserChoiceProps {
  readonly readings: readonly DeviceReading[];
  /** Null for everyone. */
  readonly user: number | null;
  readonly onChange: (user: number | null) => void;
}

/** Where two people share a cuff, whose readings these are. */
export function UserChoice({ readings, user, onChange }: UserChoiceProps) {
  const { t } = useTranslation('device');
  const users = [...new Set(readings.flatMap((reading) => (reading.user === null ? [] : [reading.user])))].sort();
  if (users.length < 2) return null;
  return (
    <ChoiceRows>
      <ChoiceRow
        label={t('userOf')}
        value={user === null ? 'all' : String(user)}
        choices={[
          { value: 'all', label: t('everyone') },
          ...users.map((number) => ({ value: String(number), label: t('user', { number }) })),
        ]}
        onChange={(value) => onChange(value === 'all' ? null : Number(value))}
      />
    </ChoiceRows>
  );
}
