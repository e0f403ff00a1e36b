import { Title, VisuallyHidden } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Page.module.css';
import { takesText } from './takes-text.ts';

/** True once the person has moved from the place where the app was opened; the shell provides it. */
export const NavigatedContext = createContext(false);

interface PageProps {
  readonly title: string;
  /** For a screen whose content opens with its own large sentence; the title is still there to be heard. */
  readonly hideTitle?: boolean;
  readonly lead?: ReactNode;
  /** Stands beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One place: its heading, which takes the focus on arrival unless somebody is typing, and its name in the browser's title. */
export function Page({ title, hideTitle = false, lead, actions, children }: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const navigated = useContext(NavigatedContext);

  useEffect(() => {
    document.title = `${title} · ${t('appName')}`;
  }, [title, t]);

  useEffect(() => {
    if (!navigated) return;
    window.scrollTo(0, 0);
    // A place may come late, when somebody types in the quick line already.
    if (!takesText(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, [navigated]);

  const words = (
    <Title order={1} ref={heading} tabIndex={-1}>
      {title}
    </Title>
  );
  return (
    <div className={classes.page}>
      {hideTitle ? (
        <VisuallyHidden>{words}</VisuallyHidden>
      ) : (
        <header className={classes.header}>
          <div className={classes.words}>
            {words}
            {lead && <p className={classes.lead}>{lead}</p>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </div>
  );
}
