import { Undo2 } from 'lucide-react';
import { objectKey } from '#engine/model/object-reference.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWorkspace } from '#state/workspace.ts';
import { endpointOf, serviceOf } from '#views/endpoints/endpoint-lookup.ts';
import panelStyles from '#views/panel/panel.module.css';
import { PanelHeader } from '#views/panel/panel-header.tsx';
import { lateServiceDetails } from '#views/service-panel/late-service-panel.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { ConnectionExplanation } from './connection-explanation.tsx';
import { EndpointDetails } from './endpoint-details.tsx';
import { NamespaceDetails } from './namespace-details.tsx';
import type { PanelContext } from './panel-context.ts';

interface ExplanationPanelProps extends PanelContext {
  readonly selection: Selection;
}

/** What is selected, told in words; every policy, rule and place leads to its lines of YAML. */
export function ExplanationPanel({ selection, ...context }: ExplanationPanelProps) {
  const words = useWords();
  return (
    <section className={panelStyles.panel} aria-label={words.panels.explanation.region}>
      <Selected selection={selection} context={context} />
    </section>
  );
}

function Selected({ selection, context }: { readonly selection: Selection; readonly context: PanelContext }) {
  switch (selection.kind) {
    case 'none':
      return null;
    case 'connection': {
      const { source, destination } = selection;
      const service = serviceOf(context.picture, destination);
      if (service) return <lateServiceDetails.View {...context} service={service} source={source} />;
      const known = endpointOf(context.picture, source) && endpointOf(context.picture, destination);
      return known ? <ConnectionExplanation {...context} source={source} destination={destination} /> : <Gone {...context} />;
    }
    case 'endpoint': {
      const service = serviceOf(context.picture, selection.id);
      if (service) return <lateServiceDetails.View {...context} service={service} />;
      const endpoint = endpointOf(context.picture, selection.id);
      return endpoint ? <EndpointDetails key={endpoint.id} {...context} endpoint={endpoint} /> : <Gone {...context} id={selection.id} />;
    }
    case 'namespace': {
      const namespace = context.picture.namespaces.find((each) => each.name === selection.name);
      return namespace ? <NamespaceDetails {...context} namespace={namespace} /> : <Gone {...context} />;
    }
  }
}

/** The selection of an older picture: an edit took away what was selected, or it is left out for a trial. */
function Gone({ picture, onSelect, id }: PanelContext & { readonly id?: string }) {
  const words = useWords();
  const switchObjects = useWorkspace((state) => state.switchObjects);
  const off = picture.switchedOff.find(({ kind, namespace, name }) => `${namespace}/${name}[${kind}]` === id);
  return (
    <PanelHeader
      caption={off ? words.whatIf.title : words.panels.explanation.region}
      title={off ? words.whatIf.bar.change.removed(off.name, false) : words.panels.explanation.gone}
      onClose={() => onSelect({ kind: 'none' })}
    >
      {off && (
        <Button className={panelStyles.bringBack} onClick={() => switchObjects([objectKey(off)], true)}>
          <Undo2 size={13} aria-hidden="true" />
          {words.whatIf.list.bringBack}
        </Button>
      )}
    </PanelHeader>
  );
}
