/// The look of every page: brown of soga dye, blue of indigo, on paper or on night.
///
/// Written for phones first and for the print shop last. Contrast is AA or better in both
/// palettes; a test measures it.
let styleSheet =
  palette + foundation + frame + prose + questionStyle + searchStyle + pages + sessionStyle
  + glossaryStyle + statisticsStyle + print

private let palette = """
  :root {
    color-scheme: light dark;
    --paper: #fcf8f1;
    --card: #fffdf9;
    --ink: #2b211a;
    --quiet: #695a4d;
    --line: #e0d3c1;
    --accent: #8a4a12;
    --accent-deep: #6d380a;
    --on-accent: #fffaf2;
    --indigo: #27457e;
    --wash: #f5ecdf;
    --green: #2c6140;
    --red: #a0271b;
    --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif;
    --sans: "Segoe UI", "Noto Sans", Roboto, system-ui, sans-serif;
    --mono: "Cascadia Mono", Consolas, "Noto Sans Mono", "Roboto Mono", monospace;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #191410;
      --card: #221b15;
      --ink: #ede4d8;
      --quiet: #b9a996;
      --line: #43372b;
      --accent: #e8ab68;
      --accent-deep: #f3c48f;
      --on-accent: #24170b;
      --indigo: #9db9ee;
      --wash: #271f18;
      --green: #8cc9a0;
      --red: #f09b8d;
    }
  }

  """

private let foundation = """
  *, *::before, *::after { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font: 1.125rem/1.65 var(--serif);
    overflow-wrap: break-word;
  }
  h1, h2, h3, h4, h5, h6 {
    margin: 2.2em 0 .6em;
    font-family: var(--sans);
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
    scroll-margin-top: 1rem;
  }
  h1 { margin: .2em 0 .5em; font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.3rem); }
  h2 { font-size: 1.45rem; }
  h3 { font-size: 1.2rem; }
  h4, h5, h6 { font-size: 1.05rem; }
  p, ul, ol, dl, pre, blockquote { margin: 0 0 1.1em; }
  ul, ol { padding-left: 1.5em; }
  li { margin: .35em 0; }
  li::marker { color: var(--accent); }
  a { color: var(--accent); text-decoration-thickness: .07em; text-underline-offset: .18em; }
  a:hover { color: var(--accent-deep); text-decoration-thickness: .14em; }
  :focus-visible { outline: 3px solid var(--indigo); outline-offset: 3px; border-radius: 2px; }
  main:focus { outline: none; }
  img { max-width: 100%; height: auto; border-radius: 4px; }
  hr { height: 0; margin: 2.5em auto; border: 0; border-top: 2px solid var(--line); }
  .eyebrow, .measure {
    font: 600 .875rem/1.5 var(--sans);
    color: var(--quiet);
  }
  .eyebrow { margin: 0; letter-spacing: .02em; }
  .lead { font-size: 1.25rem; line-height: 1.55; color: var(--quiet); }

  """

private let frame = #"""
  .skip {
    position: absolute;
    left: 1rem;
    top: -6rem;
    z-index: 1;
    padding: .75rem 1.25rem;
    background: var(--card);
    font-family: var(--sans);
  }
  .skip:focus { top: 1rem; }
  .masthead { background: #3b2416; color: #fdf3e4; font-family: var(--sans); }
  .masthead::after {
    content: "";
    display: block;
    height: 24px;
    background: #2e1a0e url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='24' height='24'%3E%3Cg fill='%23b9833f'%3E%3Cpath d='M2 2Q10 3 11 11Q3 10 2 2ZM22 2Q14 3 13 11Q21 10 22 2ZM2 22Q10 21 11 13Q3 14 2 22ZM22 22Q14 21 13 13Q21 14 22 22Z'/%3E%3Ccircle cx='12' cy='2' r='1'/%3E%3Ccircle cx='12' cy='22' r='1'/%3E%3Ccircle cx='0' cy='12' r='1'/%3E%3Ccircle cx='24' cy='12' r='1'/%3E%3C/g%3E%3C/svg%3E") center / 24px;
  }
  .edition-banner {
    margin: 0;
    padding: .35rem 1.25rem;
    background: var(--red);
    color: var(--paper);
    font: 650 .9375rem/1.5 var(--sans);
    text-align: center;
  }
  .masthead-row, main, .foot { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem; }
  .masthead-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding-top: .6rem;
    padding-bottom: .6rem;
  }
  .logo { height: 44px; width: auto; margin-right: .9rem; border-radius: 0; }
  .logo + .brand { flex: 1 1 12rem; }
  .masthead a { color: inherit; text-decoration: none; }
  .masthead a:hover { text-decoration: underline; }
  .masthead :focus-visible { outline-color: #ffd9a0; }
  .brand { padding: .4rem 0; font-size: 1.2rem; font-weight: 650; line-height: 1.3; }
  .organisation { display: block; font-size: .875rem; font-weight: 400; color: #e6cfb2; }
  .office-head { flex: 1 1 100%; padding: .25rem 0 .5rem; font-size: .875rem; color: #e6cfb2; }
  .office-head a { color: inherit; text-decoration: underline; }
  .office-head p, .office-foot p { margin: 0 0 .35rem; }
  .main-nav { display: flex; flex-wrap: wrap; margin: 0 -.75rem; }
  .main-nav a { display: block; min-width: 44px; padding: .65rem .75rem; line-height: 1.5rem; }
  .main-nav [aria-current] { text-decoration: underline; text-underline-offset: .35em; }
  main { padding-top: 1.75rem; padding-bottom: 3rem; }
  .foot {
    padding-bottom: 2.5rem;
    font: .875rem/1.6 var(--sans);
    color: var(--quiet);
  }
  .foot::before {
    content: "";
    display: block;
    margin-bottom: 1.25rem;
    border-top: 2px solid var(--line);
  }
  .foot p { margin: 0; }
  @media screen { .on-paper { display: none; } }
  .trail { margin-bottom: 1.5rem; font: .9375rem/1.5 var(--sans); }
  .trail ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
  .trail li { margin: 0; }
  .trail li:not(:last-child)::after { content: "/"; margin: 0 .6em; color: var(--quiet); }
  .trail a { display: inline-block; padding: .2rem 0; }

  """#

private let prose = """
  .prose { max-width: 68ch; }
  .prose > :first-child { margin-top: 0; }
  blockquote { margin-left: 0; padding-left: 1.25em; border-left: 4px solid var(--line); }
  code { font-family: var(--mono); font-size: .88em; }
  :not(pre) > code {
    padding: .1em .3em;
    background: rgba(140, 100, 60, .16);
    border-radius: 3px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  pre {
    padding: 1rem 1.15rem;
    background: var(--wash);
    border: 1px solid var(--line);
    border-radius: 6px;
    line-height: 1.5;
    white-space: pre-wrap;
  }
  .table { margin: 1.6em 0; overflow-x: auto; }
  table { min-width: 100%; border-collapse: collapse; font: 1rem/1.5 var(--sans); }
  th, td { padding: .55em .65em; text-align: left; vertical-align: top; }
  th { border-bottom: 2px solid var(--accent); font-weight: 650; vertical-align: bottom; }
  thead td { border-bottom: 2px solid var(--accent); }
  tbody td { border-bottom: 1px solid var(--line); }
  .left { text-align: left; }
  .centre { text-align: center; }
  .right { text-align: right; font-variant-numeric: tabular-nums; }
  .callout {
    --tone: var(--indigo);
    margin: 1.8em 0;
    padding: 1rem 1.25rem;
    background: var(--wash);
    border-left: 5px solid var(--tone);
    border-radius: 0 6px 6px 0;
  }
  .callout > :last-child { margin-bottom: 0; }
  .callout-word { margin: 0 0 .3em; font: 650 1rem/1.5 var(--sans); color: var(--tone); }
  .tip { --tone: var(--green); }
  .important { --tone: var(--accent); }
  .warning, .caution { --tone: var(--red); }
  .caution { border: 2px solid var(--tone); border-left-width: 5px; }
  .checks { padding-left: 0; list-style: none; }
  .checks > li { position: relative; padding-left: 2.1em; margin: .6em 0; }
  .box {
    position: absolute;
    left: 0;
    top: .22em;
    width: 1.25em;
    height: 1.25em;
    border: 2px solid var(--accent);
    border-radius: 4px;
  }
  .ticked::after {
    content: "";
    position: absolute;
    left: .3em;
    top: .02em;
    width: .36em;
    height: .7em;
    border: solid var(--accent);
    border-width: 0 .16em .16em 0;
    transform: rotate(42deg);
  }

  """

private let pages = """
  .cards { padding: 0; list-style: none; }
  .card {
    position: relative;
    margin: 0 0 1.25rem;
    padding: 1.5rem;
    background: var(--card);
    border: 1px solid var(--line);
    border-top: 4px solid var(--accent);
    border-radius: 6px;
  }
  .card:hover { border-color: var(--accent); }
  .card h3 { margin: 0 0 .5em; font-size: 1.35rem; }
  .card h3 a::after { content: ""; position: absolute; top: 0; right: 0; bottom: 0; left: 0; }
  .card p { margin-bottom: .6em; }
  .card .measure { margin: 0; }
  .button {
    display: inline-block;
    padding: .7rem 1.5rem;
    background: var(--accent);
    border: 2px solid var(--accent);
    border-radius: 6px;
    color: var(--on-accent);
    font: 650 1.0625rem/1.5 var(--sans);
    text-decoration: none;
  }
  .button:hover { background: var(--accent-deep); color: var(--on-accent); }
  .facts { margin: 2rem 0; padding: 1.25rem 1.5rem; background: var(--wash); border-radius: 6px; }
  .facts h2 { margin: 0 0 .6em; font-size: 1.1rem; }
  .facts dl { margin: 0; font: 1rem/1.5 var(--sans); }
  .facts dl > div { margin: .35em 0; }
  .facts dt { color: var(--quiet); }
  .facts dd { margin: 0; }
  .modules { padding: 0; list-style: none; }
  .modules > li { margin: 0; padding: 1.5rem 0 .75rem; border-top: 1px solid var(--line); }
  .modules h3 { margin: .1em 0 .6em; font-size: 1.3rem; }
  .objectives { font-size: 1.0625rem; }
  .objectives p { margin: 0 0 .2em; color: var(--quiet); }
  .objectives ul { list-style: disc; }
  .objectives li { margin: .15em 0; }
  .lessons { padding: 0; list-style: none; font-family: var(--sans); }
  .lessons li { margin: 0; }
  .lessons a { display: inline-block; padding: .4rem 0; }
  .module-head {
    margin: 0 0 2.5rem;
    padding: 1.25rem 1.5rem;
    background: var(--wash);
    border-radius: 6px;
  }
  .module-head h2 { margin: .1em 0 .6em; }
  .module-head > :last-child > :last-child { margin-bottom: 0; }
  .lesson-head { margin-bottom: 2rem; }
  .lesson-head .measure { margin: 0 0 .5rem; }
  progress {
    -webkit-appearance: none;
    appearance: none;
    display: block;
    width: 100%;
    height: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--line);
    color: var(--accent);
  }
  progress::-webkit-progress-bar { background: var(--line); border-radius: 2px; }
  progress::-webkit-progress-value { background: var(--accent); border-radius: 2px; }
  progress::-moz-progress-bar { background: var(--accent); border-radius: 2px; }
  .in-page {
    margin: 0 0 2rem;
    padding-left: 1.25rem;
    border-left: 4px solid var(--line);
    font-family: var(--sans);
  }
  .in-page ul { margin: 0; padding: 0; list-style: none; }
  .in-page li { margin: 0; }
  .in-page a { display: inline-block; padding: .25rem 0; font-size: 1rem; }
  .end { margin: 2.5rem 0 0; font-size: 1.25rem; }
  .steps { display: flex; flex-wrap: wrap; margin: 2.5rem -.375rem 0; font-family: var(--sans); }
  .steps a {
    flex: 1 1 16rem;
    margin: .375rem;
    padding: .9rem 1.15rem;
    border: 1px solid var(--line);
    border-radius: 6px;
    line-height: 1.4;
    text-decoration: none;
  }
  .steps a:hover { border-color: var(--accent); text-decoration: underline; }
  .steps .eyebrow { display: block; }
  .steps .next { border: 2px solid var(--accent); background: var(--wash); text-align: right; }
  .steps .back { flex-basis: 100%; border-color: transparent; text-align: center; }
  @media (min-width: 40rem) {
    .masthead-row, main, .foot { padding-left: 2rem; padding-right: 2rem; }
    main { padding-top: 2.5rem; }
    .facts dl > div { display: flex; }
    .facts dt { flex: 0 0 9rem; }
  }
  @media (prefers-reduced-motion: no-preference) {
    .card, .steps a, .button { transition: border-color .15s, background-color .15s; }
  }

  """

private let print = """
  @page {
    size: A4;
    margin: 18mm 20mm 20mm;
    @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; }
  }
  @media print {
    :root {
      color-scheme: light;
      --paper: #fff;
      --card: #fff;
      --wash: #fff;
      --ink: #000;
      --quiet: #333;
      --line: #777;
      --accent: #000;
      --accent-deep: #000;
      --indigo: #000;
      --green: #000;
      --red: #000;
    }
    html { font-size: 9.75pt; }
    body { line-height: 1.5; }
    h1, h2, h3, h4, h5, h6, .eyebrow, .callout-word { break-after: avoid; page-break-after: avoid; }
    p, li { orphans: 3; widows: 3; }
    tr, pre, .callout, .question, img { break-inside: avoid; page-break-inside: avoid; }
    thead { display: table-header-group; }
    .skip, .masthead::after, .main-nav, .in-page, .steps, progress, .button, .end {
      display: none;
    }
    .masthead { background: none; color: #000; border-bottom: 1px solid #000; }
    .organisation, .office-head { color: #000; }
    /* Of the way here, paper keeps the name of the course. */
    .trail { margin-bottom: 1rem; }
    .trail li:first-child { display: none; }
    .trail a { text-decoration: none; }
    .masthead-row, main, .foot, .prose { max-width: none; padding-left: 0; padding-right: 0; }
    main { padding-top: 1rem; padding-bottom: 0; }
    h1 { font-size: 2rem; }
    h2, h3, h4, h5, h6 { margin-top: 1.6em; }
    .foot { padding-bottom: 0; break-inside: avoid; page-break-inside: avoid; }
    .foot::before { margin: 1rem 0 .5rem; }
    .foot p { display: inline; }
    .foot p + p::before { content: " · "; }
    .table { overflow: visible; }
    td { overflow-wrap: anywhere; }
    /* A text that is folded on the screen is printed; an answer is not. */
    details:not(.answer)::details-content { content-visibility: visible; }
    .answer:not([open]) { display: none; }
    .callout, .question, .module-head, .facts, .card, :not(pre) > code { border: 1px solid var(--line); }
    .callout { border-left: 4px solid #000; }
    .caution { border: 2px solid #000; border-left-width: 4px; }
    main a[rel]:not(.bare)::after {
      content: " <" attr(href) ">";
      font-size: .85em;
      overflow-wrap: anywhere;
    }
  }

  """
