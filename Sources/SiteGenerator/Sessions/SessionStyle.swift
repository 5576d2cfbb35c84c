/// The look of sessions and of the map.
let sessionStyle = """
  .sessions { padding: 0; list-style: none; }
  .sessions .card p { margin-bottom: .3em; }
  .ways { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 0 0 1em; padding: 0; }
  .ways { list-style: none; font-family: var(--sans); }
  .ways li { margin: 0; }
  .ways a:not(.button) { display: inline-block; padding: .3rem 0; }
  .reach { display: block; font-size: .9375rem; font-weight: 400; }
  .contact { margin-bottom: .6em; }
  .geo { display: block; width: fit-content; padding: .2rem 0; }
  .notice {
    padding: .75rem 1.25rem;
    background: var(--wash);
    border-left: 5px solid var(--indigo);
    font-family: var(--sans);
  }
  .notice.cancelled { border-color: var(--red); color: var(--red); font-weight: 650; }
  span.notice { padding: .15em .6em; font-size: .9375rem; white-space: nowrap; }
  .marker {
    display: inline-block;
    min-width: 1.6em;
    padding: 0 .4em;
    background: var(--indigo);
    border-radius: 1em;
    color: var(--paper);
    font: 650 .875rem/1.6 var(--sans);
    text-align: center;
  }
  .programme td:first-child { font-variant-numeric: tabular-nums; }
  .programme td:first-child, .programme td:last-child { white-space: nowrap; }
  .materials h3 { margin-bottom: .2em; font-size: 1.1rem; }
  .facts > :last-child { margin-bottom: 0; }
  .map { display: block; width: 100%; height: auto; font: 15px var(--sans); }
  .ground { fill: var(--wash); stroke: var(--line); }
  .mark { fill: var(--indigo); stroke: var(--paper); stroke-width: 2; }
  .number { fill: var(--paper); font-size: 14px; font-weight: 650; text-anchor: middle; }
  .name { fill: var(--ink); text-anchor: middle; }
  .bar { fill: none; stroke: var(--quiet); stroke-width: 2; }
  .bar-text { fill: var(--quiet); font-size: 14px; }
  .legend { margin-top: .75rem; columns: 16rem; font-family: var(--sans); }
  .legend li { margin: 0; padding: .2em 0; break-inside: avoid; }
  .papers { margin: .5rem 0; font-family: var(--sans); }
  .papers summary { padding: .4rem 0; color: var(--quiet); cursor: pointer; }
  .papers .ways { padding-left: 1.1rem; }
  .whole { font-family: var(--sans); }
  @media (max-width: 40rem) {
    /* Drawn half as large, names would be too small to read; the list below has them. */
    .name { display: none; }
    .mark, .number { transform: scale(1.6); transform-box: fill-box; transform-origin: center; }
    .map .bar-text { font-size: 20px; }
  }
  @media print { .geo { display: none; } }

  """
