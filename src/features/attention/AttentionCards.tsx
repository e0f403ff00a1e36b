import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { readSafety } from '../../workflows/read-safety.ts';
import { useLive, useNow, useSettings } from '../services-context.tsx';
import classes from './attention.module.css';
import { FlagCard } from './FlagCard.tsx';

/** On Today, above everything: what asks for something now or soon; what is only to be known behind a line that opens. */
export default function AttentionCards() {
  const { t } = useTranslation('attention');
  const { activeProfileId } = useSettings();
  const minute = Math.floor(useNow(60_000) / 60_000);
  const flags = useLive(readSafety, [activeProfileId, minute]);
  if (!flags) return null;
  // The path above every screen says more of a severe pressure than its flag.
  const told = flags.filter(({ code }) => code !== 'severePressure' && code !== 'severePressureInPregnancy');
  const urgent = told.filter(({ severity }) => severity !== 'note');
  const notes = told.filter(({ severity }) => severity === 'note');
  if (told.length === 0) return null;
  return (
    <section aria-label={t('title')} className={classes.cards}>
      {urgent.map((flag) => (
        <FlagCard key={flag.code} flag={flag} />
      ))}
      {notes.length > 0 ? (
        <Disclosure label={t('notesOf', { what: notes.map(({ code }) => t(`flag.${code}.title`)).join(' · ') })}>
          <div className={classes.cards}>
            {notes.map((flag) => (
              <FlagCard key={flag.code} flag={flag} />
            ))}
          </div>
        </Disclosure>
      ) : null}
    </section>
  );
}
