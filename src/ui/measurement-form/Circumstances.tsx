import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** As typed; see `tagsFrom`. */
export interface CircumstancesTexts {
  readonly tags: string;
  readonly comment: string;
}

interface CircumstancesProps {
  readonly texts: CircumstancesTexts;
  readonly withComment: boolean;
  readonly onChange: (texts: CircumstancesTexts) => void;
}

/** What belongs to any value: tags, and a sentence in the person's own words. */
export function Circumstances({ texts, withComment, onChange }: CircumstancesProps) {
  const { t } = useTranslation('log');
  return (
    <>
      <TextInput
        label={t('tags')}
        placeholder={t('tagsHint')}
        autoComplete="off"
        maxLength={200}
        value={texts.tags}
        onChange={(event) => onChange({ ...texts, tags: event.currentTarget.value })}
      />
      {withComment ? (
        <Textarea
          label={t('comment')}
          rows={2}
          maxLength={2000}
          value={texts.comment}
          onChange={(event) => onChange({ ...texts, comment: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
