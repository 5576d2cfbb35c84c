/// One tile of kawung, the sugar-palm fruit of old batik: the mark of the site.
let icon = """
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
  <rect width="32" height="32" rx="6" fill="#3b2416"/>\
  <g fill="#e0a95c">\
  <path d="M5 5Q14 7 15 15Q7 14 5 5ZM27 5Q18 7 17 15Q25 14 27 5Z"/>\
  <path d="M5 27Q14 25 15 17Q7 18 5 27ZM27 27Q18 25 17 17Q25 18 27 27Z"/>\
  </g></svg>

  """
