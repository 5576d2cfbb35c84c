/// Charts and tables of numbers.
let statisticsStyle = """
  .chart { display: block; width: 100%; max-width: 26rem; height: auto; margin: 1.2em 0; }
  .chart text { fill: var(--ink); font: 13px var(--sans); }
  .chart .title { font-weight: 650; font-size: 15px; }
  .chart .value { text-anchor: end; font-variant-numeric: tabular-nums; }
  .chart .track { fill: var(--wash); }
  .chart .bar-0 { fill: var(--accent); }
  .chart .bar-1 { fill: var(--indigo); }
  .chart .bar-2 { fill: var(--green); }
  .numbers table { font-size: .9375rem; }
  .numbers th, .numbers td { padding: .55em .4em; }
  .numbers tbody th, .numbers tfoot th { font-weight: 400; vertical-align: top; border-bottom: 1px solid var(--line); }
  .numbers tfoot th, .numbers tfoot td { font-weight: 650; border-bottom: 0; border-top: 2px solid var(--accent); }

  """
