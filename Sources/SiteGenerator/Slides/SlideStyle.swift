/// The look of slides. Everything in a slide is as large as its letters, and these are as large as the
/// slide: 26 of the 1024 units of its width. So it looks the same on every screen and on paper.
let slideStyle = """
  .deck body { background: var(--paper); }
  .deck main { max-width: none; padding: 0; }
  /* Of the whole; the first slide shows it. Read aloud beside every slide. */
  .deck h1 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
  .slide {
    --unit: calc(min(100vw, 64rem) / 1024);
    position: relative;
    margin: 0 auto 1rem;
    max-width: 64rem;
    font-size: clamp(16px, calc(26 * var(--unit)), 26px);
    border-bottom: 2px solid var(--line);
  }
  .sheet { display: flex; flex-direction: column; padding: 1.5em 2.2em .6em; }
  .slide .over { margin: 0; color: var(--quiet); font: 600 .7em/1.4 var(--sans); }
  .slide h2 { margin: 0 0 .5em; font-size: 1.35em; line-height: 1.2; }
  .title-slide h2 { margin: .2em 0 .5em; font-size: 2.1em; line-height: 1.25; }
  .slide .part { color: var(--quiet); font-weight: 400; }
  .slide .content { flex: 1; font-size: 1em; line-height: 1.4; }
  .slide .content > :first-child { margin-top: 0; }
  .slide p, .slide ul, .slide ol, .slide pre, .slide blockquote { margin: 0 0 .7em; }
  .slide li { margin: .25em 0; }
  .slide .callout { margin: .6em 0; padding: .6em 1em; }
  .slide .callout-word, .slide .question-label, .slide .task { font-size: .8em; }
  .slide .table { margin: .4em 0; }
  .slide table { font: .85em/1.35 var(--sans); }
  .slide .question { margin: 0; padding: .8em 1em; }
  .slide .question-title { font-size: 1.05em; }
  .slide pre { font-size: .9em; }
  .slide img { max-height: 17em; width: auto; }
  .slide footer {
    display: flex;
    justify-content: space-between;
    padding-top: .6em;
    color: var(--quiet);
    font: .6em/1.4 var(--sans);
  }
  .title-slide .sheet { justify-content: center; }
  .title-slide .edition { margin: 1em 0 0; color: var(--quiet); font: .6em/1.4 var(--sans); }
  .notes { margin: 0 2.2em 1em; padding: .6em 1em; background: var(--wash); font-size: .8em; }
  .controls {
    position: fixed;
    right: .5rem;
    bottom: .5rem;
    display: flex;
    align-items: center;
    gap: .25rem;
    font: .875rem/1.5 var(--sans);
  }
  .controls[hidden], .panel[hidden] { display: none; }
  .controls button, .controls a {
    min-width: 2.25rem;
    padding: .35rem .7rem;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 6px;
    color: var(--quiet);
    font: inherit;
    text-align: center;
    text-decoration: none;
  }
  .controls button:hover, .controls a:hover, .controls :focus-visible {
    background: var(--card);
    color: var(--ink);
  }
  .controls .place { min-width: 4.5rem; text-align: center; color: var(--quiet); }
  .live body { overflow: hidden; }
  .live .slide {
    --unit: calc(min(100vw / 1024, 100vh / 768));
    display: none;
    width: 100vw;
    height: 100vh;
    max-width: none;
    margin: 0;
    overflow: auto;
    border: 0;
    font-size: calc(26 * var(--unit) * var(--fit, 1));
  }
  .live .slide.shown { display: block; }
  .live .sheet { min-height: 100vh; padding-bottom: calc(2.5rem + .2em); }
  .live .notes { display: none; }
  .black body { background: #000; }
  .black main, .black .controls { visibility: hidden; }
  /* Whoever speaks sees a slide and the next below it, in a window of any shape. */
  .speaking { --part: min(1vw, 100vh / 69); }
  .speaking .slide.shown, .speaking .slide.coming {
    --unit: calc(56 * var(--part) / 1024);
    display: block;
    position: absolute;
    left: var(--part);
    top: var(--part);
    width: calc(56 * var(--part));
    height: calc(42 * var(--part));
    border: 2px solid var(--line);
  }
  .speaking .slide.coming {
    --unit: calc(28 * var(--part) / 1024);
    top: calc(47 * var(--part));
    width: calc(28 * var(--part));
    height: calc(21 * var(--part));
  }
  .speaking .sheet { min-height: 100%; padding-bottom: .6em; }
  .panel {
    position: absolute;
    left: calc(59 * var(--part));
    right: 1rem;
    top: var(--part);
    font: 1.125rem/1.5 var(--sans);
  }
  .panel p { margin: 0; }
  .panel b { font-size: 2rem; font-variant-numeric: tabular-nums; }
  .panel .up-next { position: fixed; left: var(--part); bottom: calc(100vh - 46.5 * var(--part)); }
  .panel h2 { margin: .5em 0 .3em; font-size: 1.1rem; }
  .speech { max-height: 70vh; overflow: auto; }
  .speaking [data-does="speak"] { display: none; }
  /* On a telephone, or four times as large, a slide is a page to read: it has the letters of one and
     scrolls as one. The script knows the same limits. */
  @media screen and (max-width: 40rem), screen and (max-height: 30rem) {
    .live { scroll-padding-bottom: 6rem; }
    .live body {
      display: flex;
      flex-direction: column;
      min-height: 100vh;
      min-height: 100dvh;
      overflow: visible;
    }
    .live main { flex: 1; width: 100%; }
    .live .slide { width: auto; height: auto; overflow: visible; font-size: 1.125rem; }
    .live .sheet { min-height: 0; padding: 1.25rem 1.25rem 1rem; }
    .live .slide footer { display: none; }
    .live .controls {
      position: sticky;
      right: auto;
      bottom: 0;
      flex-wrap: wrap;
      justify-content: center;
      padding: .4rem;
      background: var(--paper);
      border-top: 1px solid var(--line);
    }
    .speaking .slide.shown { position: static; width: auto; height: auto; font-size: 1.125rem; }
    .speaking .slide.coming, .panel .up-next { display: none; }
    .panel { position: static; padding: .75rem 1.25rem; border-top: 1px solid var(--line); }
    .speech { max-height: none; }
  }
  @media screen and (max-height: 30rem) { .live .controls { position: static; } }
  @page { size: 280mm 210mm; margin: 0; @bottom-right { content: none; } }
  @media print {
    .deck body, .live body { overflow: visible; }
    .deck .slide, .live .slide {
      display: block;
      position: static;
      width: 280mm;
      height: 210mm;
      max-width: none;
      margin: 0;
      overflow: hidden;
      border: 0;
      font-size: calc(7.1mm * var(--fit, 1));
      break-after: page;
      break-inside: avoid;
    }
    .deck .sheet { min-height: 210mm; padding-bottom: .6em; }
    .deck .slide:has(.notes) { height: auto; overflow: visible; }
    .deck .slide .sheet { height: 210mm; }
    .deck .notes { display: block; break-before: page; margin: 15mm; font-size: 5mm; }
    .controls, .panel { display: none; }
    /* There is no room on a slide for what its words lead to. */
    .slide a[rel]:not(.bare)::after { content: none; }
  }

  """
