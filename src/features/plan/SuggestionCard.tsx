import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { planSources } from '../../domain/plan/plan-source.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { ShownCard } from '../../workflows/read-plan.ts';
import { doPlaces } from './do-place.ts';
import { EffectNote } from './EffectNote.tsx';
import { FigureList } from './FigureList.tsx';
import classes from './plan.module.css';
import { ReadingLinks } from './ReadingLinks.tsx';
import type { useAnswer } from './use-answer.ts';
import { useChangeWords } from './use-change-words.ts';
import { usePlanWords } from './use-plan-words.ts';

interface SuggestionCardProps {
  readonly shown: ShownCard;
  readonly onAnswer: ReturnType<typeof useAnswer>['answer'];
}

/** One suggestion: what, why, what it may change, and what the person says of it. */
export function SuggestionCard({ shown, onAnswer }: SuggestionCardProps) {
  const { t } = useTranslation('plan');
  const words = usePlanWords();
  const changeWords = useChangeWords();
  const { card, suggestion } = shown;
  const { id, group, source } = suggestion;
  const title = words.title(id, card.names);
  return (
    <Surface component="article" aria-label={title} className={classes.card}>
      <p className={classes.group}>{t(`group.${group}`)}</p>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{t(`suggestion.${id}.text`)}</p>
      {card.moved && <p className={classes.moved}>{t('moved', changeWords(card.moved, card.shownAt))}</p>}
      <FigureList figures={card.why} label={t('why')} />
      {card.expected && <EffectNote id={id} effect={card.expected} />}
      {shown.doneAt === null ? (
        <OpenActions shown={shown} onAnswer={onAnswer} />
      ) : (
        <DoneActions shown={shown} onAnswer={onAnswer} />
      )}
      <Disclosure label={t('more')} whenOpened>
        <ReadingLinks readings={card.why.flatMap(({ readings = [] }) => readings)} />
        <p className={classes.aside}>
          {source === 'ownRecord' ? t('source.ownRecord') : t('source.cited', { source: planSources[source] })}{' '}
          {card.expected?.source && card.expected.source !== source
            ? t('source.cited', { source: planSources[card.expected.source] })
            : null}
        </p>
        <p className={classes.aside}>{t(suggestion.done.seen ? 'seenBy.record' : 'seenBy.tap')}</p>
        <p className={classes.aside}>{t('notADoctor')}</p>
      </Disclosure>
    </Surface>
  );
}

function OpenActions({ shown: { suggestion }, onAnswer }: SuggestionCardProps) {
  const { t } = useTranslation('plan');
  const { id } = suggestion;
  const place = doPlaces[id];
  return (
    <div className={classes.actions}>
      {place && (
        <Button component={Link} href={place[1]} variant="light">
          {t(`do.${place[0]}`)}
        </Button>
      )}
      <Button variant="default" onClick={() => onAnswer(id, 'done')}>
        {t('answer.done')}
      </Button>
      <span className={classes.quiet}>
        <Button variant="subtle" onClick={() => onAnswer(id, 'later')}>
          {t('answer.later')}
        </Button>
        <Button variant="subtle" onClick={() => onAnswer(id, 'notForMe')}>
          {t('answer.notForMe')}
        </Button>
      </span>
    </div>
  );
}

/** Done: said once, without a cheer; and whether it was of use, for who wants to say. */
function DoneActions({ shown, onAnswer }: SuggestionCardProps) {
  const { t } = useTranslation('plan');
  const { id } = shown.suggestion;
  return (
    <div className={classes.actions}>
      <p className={classes.done}>
        <IconCircleCheck size={20} aria-hidden="true" />
        {t(shown.seen ? 'isDone.seen' : 'isDone.said')}
      </p>
      {shown.helpful === null && (
        <span className={classes.quiet}>
          <span className={classes.aside}>{t('helpful.question')}</span>
          <Button variant="default" size="compact-md" onClick={() => onAnswer(id, 'helpful')}>
            {t('helpful.yes')}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => onAnswer(id, 'notHelpful')}>
            {t('helpful.no')}
          </Button>
        </span>
      )}
    </div>
  );
}
