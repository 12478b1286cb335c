import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event } from 'js-yaml';
import { MAX_DEPTH, type ParsedDocument } from './parsed-document.ts';
import { TreeBuilder, YamlProblemError } from './tree-builder.ts';

/**
 * The fast reader, for documents that are well formed. A problem of kind `other`: the YAML is not, and the slower reader
 * (`parse-with-yaml.ts`) must say what is wrong.
 */
export function parseWithEvents(text: string): ParsedDocument {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const kind = error.message.includes('maxDepth') ? 'too-deep' : 'other';
    return { problem: { kind, offset: error.mark?.position ?? 0, detail: '' } };
  }
  const builder = new TreeBuilder();
  try {
    build(builder, text, events);
  } catch (error) {
    if (!(error instanceof YamlProblemError)) throw error;
    return builder.result(error.problem);
  }
  return builder.result();
}

function build(builder: TreeBuilder, text: string, events: readonly Event[]): void {
  // What POP closes: a document is not a collection.
  const open: ('document' | 'collection')[] = [];
  let position = 0;
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const start = event.valueStart < 0 ? position : event.valueStart;
        const end = event.valueEnd < 0 ? position : event.valueEnd;
        const plain = event.style === SCALAR_STYLE.PLAIN;
        const value = getScalarValue(text, event);
        const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
        builder.scalar(value, value, !plain, tagOf(text, event), start - quote, end + quote, anchorOf(text, event));
        position = end + quote;
        break;
      }
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        builder.openCollection(event.type === EVENT_ID.MAPPING ? 'map' : 'list', event.start, anchorOf(text, event), tagOf(text, event));
        open.push('collection');
        position = event.start;
        break;
      case EVENT_ID.ALIAS:
        builder.alias(text.slice(event.anchorStart, event.anchorEnd), event.anchorStart);
        position = event.anchorEnd;
        break;
      case EVENT_ID.DOCUMENT:
        open.push('document');
        break;
      case EVENT_ID.POP:
        if (open.pop() === 'collection') builder.closeCollection();
        break;
    }
  }
}

function tagOf(text: string, event: { readonly tagStart: number; readonly tagEnd: number }): string {
  return event.tagStart < 0 ? '' : text.slice(event.tagStart, event.tagEnd);
}

function anchorOf(text: string, event: { readonly anchorStart: number; readonly anchorEnd: number }): string {
  return event.anchorStart < 0 ? '' : text.slice(event.anchorStart, event.anchorEnd);
}
