import cytoscape, { type Core } from 'cytoscape';
import type { FontFamilies } from './fonts.ts';
import { boundsOf, type Rect } from './layout-model.ts';
import { type Fading, fadingFor } from './looks.ts';
import type { MeasureText } from './measure.ts';
import { NAME_ONLY, paint } from './painter.ts';
import { type Palette, readPalette, watchPalette } from './palette.ts';
import { contentBounds, keepsPlaces, movesNothing, type SceneContent } from './scene-content.ts';
import { boxClasses, edgeClasses, edgeElements, nodeElements } from './scene-elements.ts';
import { listenForPointer, type SceneEvents } from './scene-events.ts';
import { stylesheet } from './stylesheet.ts';
import { buttonPlace, fitView, type Insets, MAX_ZOOM, MIN_ZOOM, panToReveal, wheelFactor } from './viewport.ts';

/** Milliseconds without movement after which the view counts as resting. */
const REST = 120;
/** What was opened is looked at from no farther away than this. */
const LOOK = 0.5;
/** So many pixels may lie under an overlay. */
const HIDDEN = 12;
/** Above this many cards the canvas is drawn at one device pixel a CSS pixel: a finer one halves the frame rate. */
const FINE_CARDS = 100;

/** The drawing surface: Cytoscape for edges, boxes and hits, and our canvas above it for cards and chips. */
export class GraphScene {
  readonly #cy: Core;
  readonly #context: CanvasRenderingContext2D;
  readonly #container: HTMLElement;
  readonly #events: SceneEvents;
  readonly #families: FontFamilies;
  readonly #measure: MeasureText;
  readonly #stop: (() => void)[] = [];
  #palette: Palette;
  #fading = presentFading();
  #content: SceneContent | undefined;
  #insets: Insets = { top: 16, right: 16, bottom: 16, left: 16 };
  #userMoved = false;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #unpainted: number | undefined;

  constructor(container: HTMLElement, canvas: HTMLCanvasElement, events: SceneEvents, families: FontFamilies, measure: MeasureText) {
    this.#container = container;
    this.#events = events;
    this.#families = families;
    this.#measure = measure;
    this.#palette = readPalette(container);
    this.#context = canvas.getContext('2d')!;
    this.#cy = cytoscape({
      container,
      style: stylesheet(this.#palette, this.#fading),
      layout: { name: 'preset' },
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      boxSelectionEnabled: false,
      autoungrabify: true,
      autounselectify: true,
      pixelRatio: Math.min(2, devicePixelRatio),
    });
    this.#listen();
    this.#stop.push(watchPalette(() => this.repaint()));
    const observer = new ResizeObserver(() => this.#resized());
    observer.observe(container);
    this.#stop.push(() => observer.disconnect());
  }

  destroy(): void {
    clearTimeout(this.#restTimer);
    for (const stop of this.#stop) stop();
    this.#cy.destroy();
  }

  /** Brings the canvas to a new content; what is already there only changes its classes. */
  show(content: SceneContent): void {
    const before = this.#content;
    this.#content = content;
    this.#unpainted = content.revision;
    const cy = this.#cy;
    const newPlaces = before?.layout !== content.layout;
    cy.batch(() => {
      if (newPlaces) cy.elements().remove();
      this.#dropMissing(content);
      cy.add(nodeElements(content.model, content.layout).filter((node) => cy.getElementById(node.data.id!).empty()));
      for (const { edge, route } of content.edges) {
        if (cy.getElementById(edge.id).empty()) cy.add(edgeElements(edge, route, content.layout));
      }
      this.#setClasses(content);
    });
    const newScope = before !== undefined && before.scope !== content.scope;
    const grown = before !== undefined && !newScope && newPlaces && movesNothing(content.layout, before.layout) && !this.#isHidden();
    if (!grown && (newScope || (newPlaces && !(this.#userMoved && before && keepsPlaces(content.layout, before.layout))))) {
      this.fit();
      if (before?.focus !== content.focus && this.#cy.zoom() < NAME_ONLY) this.#lookAt(content.focus);
    }
    cy.forceRender();
  }

  /** Shows the whole picture between the overlays. */
  fit(): void {
    const bounds = this.#content && contentBounds(this.#content);
    if (!bounds) return;
    const { zoom, pan } = fitView(bounds, this.#size(), this.#insets);
    this.#cy.viewport({ zoom, pan });
    this.#userMoved = false;
  }

  /** How much of the canvas lies under overlays. `keep`: the view moves only where something would be hidden. */
  setInsets(insets: Insets, how: 'fit' | 'keep' = 'fit'): void {
    const changed = (Object.keys(insets) as (keyof Insets)[]).some((side) => insets[side] !== this.#insets[side]);
    this.#insets = insets;
    if (changed && !this.#userMoved && (how === 'fit' || this.#isHidden())) this.fit();
  }

  /** Whether some of the picture lies outside, or under what covers the edges. */
  #isHidden(): boolean {
    const bounds = this.#content && contentBounds(this.#content);
    if (!bounds || this.#userMoved) return false;
    const { x, y, width, height } = this.place(bounds);
    const { width: allWidth, height: allHeight } = this.#size();
    const { top, bottom } = this.#insets;
    return y < top - HIDDEN || y + height > allHeight - bottom + HIDDEN || x < 0 || x + width > allWidth;
  }

  /** Zooms about the middle of the view. */
  zoomBy(factor: number): void {
    this.#zoomAt(this.#cy.zoom() * factor, this.#size().width / 2, this.#size().height / 2);
  }

  zoomTo(zoom: number): void {
    this.#zoomAt(zoom, this.#size().width / 2, this.#size().height / 2);
  }

  /** Moves the view just far enough to show cards or boxes; where they do not fit, to the first of them. */
  reveal(ids: readonly string[]): void {
    const rects = this.#rectsOf(ids);
    const all = boundsOf(rects);
    const [first] = rects;
    if (!all || !first) return;
    const pan = panToReveal(this.place(all), this.place(first), this.#size(), this.#insets);
    if (pan.x === 0 && pan.y === 0) return;
    this.#cy.panBy(pan);
    this.#userMoved = true;
  }

  /** Zooms so that cards or boxes fill the view, not larger than life. */
  zoomOn(ids: readonly string[]): void {
    const bounds = boundsOf(this.#rectsOf(ids));
    if (!bounds) return;
    const { zoom, pan } = fitView(bounds, this.#size(), this.#insets);
    this.#cy.viewport({ zoom, pan });
    this.#userMoved = true;
  }

  /** Like `zoomOn`, but never so far away that names cannot be read: rather only the beginning is seen. */
  #lookAt(ids: readonly string[]): void {
    const bounds = boundsOf(this.#rectsOf(ids));
    if (!bounds) return;
    const fitted = fitView(bounds, this.#size(), this.#insets);
    const { top, left } = this.#insets;
    if (fitted.zoom >= LOOK) this.#cy.viewport(fitted);
    else this.#cy.viewport({ zoom: LOOK, pan: { x: left - bounds.x * LOOK, y: top - bounds.y * LOOK } });
    this.#userMoved = true;
  }

  #rectsOf(ids: readonly string[]): readonly Rect[] {
    const layout = this.#content?.layout;
    return ids.flatMap((id) => layout?.cards.get(id) ?? layout?.boxes.get(id) ?? []);
  }

  /** Where a rectangle of the plane lies on the canvas, in CSS pixels. */
  place(rect: Rect): Rect {
    const zoom = this.#cy.zoom();
    const pan = this.#cy.pan();
    return { x: rect.x * zoom + pan.x, y: rect.y * zoom + pan.y, width: rect.width * zoom, height: rect.height * zoom };
  }

  /** Where a button that belongs to a rectangle of the plane goes, in CSS pixels. */
  buttonPlace(rect: Rect): { readonly x: number; readonly y: number } {
    return buttonPlace(this.place(rect), this.#size(), this.#insets);
  }

  get zoom(): number {
    return this.#cy.zoom();
  }

  get pan(): { readonly x: number; readonly y: number } {
    return this.#cy.pan();
  }

  /** Reads the colors again: the theme has changed. */
  repaint(): void {
    this.#palette = readPalette(this.#container);
    this.#fading = presentFading();
    this.#cy.style(stylesheet(this.#palette, this.#fading));
    this.#cy.forceRender();
  }

  #dropMissing({ model, edges }: SceneContent): void {
    const nodes = new Set([...model.cards, ...model.boxes].map(({ id }) => id));
    const kept = new Set(edges.map(({ edge }) => edge.id));
    this.#cy
      .edges()
      .filter((edge) => !kept.has(edge.id()))
      .remove();
    this.#cy
      .nodes('.card, .box')
      .filter((node) => !nodes.has(node.id()))
      .remove();
  }

  #setClasses(content: SceneContent): void {
    for (const box of content.model.boxes) this.#cy.getElementById(box.id).classes(boxClasses(box.id, content));
    for (const { edge } of content.edges) {
      const element = this.#cy.getElementById(edge.id);
      element.classes([...(element.hasClass('bent') ? ['bent'] : []), ...edgeClasses(edge, content)]);
    }
  }

  #listen(): void {
    const cy = this.#cy;
    listenForPointer(cy, this.#container, this.#events);
    cy.on('dragpan pinchzoom', () => (this.#userMoved = true));
    cy.on('viewport', () => {
      clearTimeout(this.#restTimer);
      this.#restTimer = setTimeout(() => this.#events.rested(), REST);
    });
    cy.on('render', () => this.#paint());
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const bounds = this.#container.getBoundingClientRect();
      this.#zoomAt(cy.zoom() * wheelFactor(event), event.clientX - bounds.left, event.clientY - bounds.top);
    };
    this.#container.addEventListener('wheel', wheel, { passive: false, capture: true });
    this.#stop.push(() => this.#container.removeEventListener('wheel', wheel, { capture: true }));
  }

  #zoomAt(zoom: number, x: number, y: number): void {
    this.#cy.zoom({ level: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)), renderedPosition: { x, y } });
    this.#userMoved = true;
  }

  #size(): { width: number; height: number } {
    return { width: this.#container.clientWidth, height: this.#container.clientHeight };
  }

  #resized(): void {
    this.#cy.resize();
    if (!this.#userMoved) this.fit();
    this.#cy.forceRender();
    this.#events.rested();
  }

  #paint(): void {
    const content = this.#content;
    if (!content) return;
    const { width, height } = this.#size();
    const ratio = content.model.cards.length > FINE_CARDS ? 1 : Math.min(2, devicePixelRatio);
    const { canvas } = this.#context;
    const [deviceWidth, deviceHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== deviceWidth || canvas.height !== deviceHeight) {
      canvas.width = deviceWidth;
      canvas.height = deviceHeight;
    }
    const view = { zoom: this.#cy.zoom(), pan: this.#cy.pan(), width, height, ratio };
    paint(this.#context, content.frame, view, {
      palette: this.#palette,
      fading: this.#fading,
      families: this.#families,
      measure: this.#measure,
    });
    this.#events.viewChanged();
    if (this.#unpainted !== undefined) {
      const revision = this.#unpainted;
      this.#unpainted = undefined;
      this.#events.painted(revision);
    }
  }
}

function presentFading(): Fading {
  return fadingFor(document.documentElement.hasAttribute('data-presenter'));
}
