import { ChevronDown } from 'lucide-react';
import type { EndpointSummary, Picture } from '#engine/overview/picture.ts';
import { useSelection } from '#state/selection.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Menu, MenuChoice } from '#ui/menu.tsx';
import styles from './edge-controller.module.css';

export interface EdgeControllerProps {
  readonly picture: Picture;
  readonly wayIn: NonNullable<EndpointSummary['wayIn']>;
}

/** The choice of nobody in particular: what is recognized, else a pod that is not in the manifests. */
const NOT_CHOSEN = '';

/** Which workload at the edge an Ingress or a route goes through, and the choice of another. Nothing for other ways in. */
export function EdgeController({ picture, wayIn }: EdgeControllerProps) {
  const { controller: words } = useWords().profiles;
  const { controller, change } = useSelection();
  const known = picture.ingressControllers;
  if (known === undefined || wayIn.arrivesAs !== 'ingress-controller') return null;
  const through = wayIn.controller;
  const title = through === undefined ? words.unknown : endpointTitle(picture, through);
  const name = through === undefined || known.chosen !== undefined ? title : words.recognized(title);
  return (
    <PanelSection title={words.title}>
      <Menu
        label={words.choose}
        trigger={
          <Button className={styles.trigger} aria-label={`${words.choose}: ${name}`}>
            <span className={styles.name}>{name}</span>
            <ChevronDown size={14} aria-hidden="true" />
          </Button>
        }
      >
        <MenuChoice
          value={known.chosen ?? controller ?? NOT_CHOSEN}
          choices={[
            { value: NOT_CHOSEN, label: words.asShown },
            ...known.candidates.map((id) => ({ value: id, label: endpointTitle(picture, id) })),
          ]}
          onChange={(id) => change({ controller: id === NOT_CHOSEN ? undefined : id })}
        />
      </Menu>
      <p className={panelStyles.text}>{words.text}</p>
    </PanelSection>
  );
}
