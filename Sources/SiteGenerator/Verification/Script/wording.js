// Values in words. Sentences stand in the page; here is what depends on a number.

/// One text in both languages, side by side.
function phrase(indonesian, english) {
  return { id: indonesian, en: english };
}

function both(text) {
  return phrase(text, text);
}

const MONTHS = {
  id: ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December"],
};

/// - number: days since 1970.
function dayInWords(number) {
  const text = new Date(number * 86400000).toISOString();
  const [, year, month, day] = /^(.+)-(..)-(..)T/.exec(text).map(Number);
  const inLanguage = (language) => `${day} ${MONTHS[language][month - 1]} ${year}`;
  return phrase(inLanguage("id"), inLanguage("en"));
}

/// The calendar day of a moment where clocks show `zone`, as days since 1970.
///
/// - zone: hours and minutes ahead of UTC, as `+07:00`.
function dayNumber(milliseconds, zone) {
  const ahead = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return Math.floor((milliseconds + (zone[0] === "-" ? -ahead : ahead) * 60000) / 86400000);
}

function dayOfMoment(milliseconds, zone) {
  return dayInWords(dayNumber(milliseconds, zone));
}

/// In the two largest units, so that `3 hari 4 jam` is said without its minutes.
function spanInWords(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  const units = [
    [Math.floor(seconds / 86400), "hari", "d"], [Math.floor(seconds / 3600) % 24, "jam", "h"],
    [Math.floor(seconds / 60) % 60, "menit", "min"], [seconds % 60, "detik", "s"],
  ];
  const counted = units.filter(([count]) => count > 0);
  const shown = counted.length > 0 ? counted.slice(0, 2) : [[0, "detik", "s"]];
  return phrase(
    shown.map(([count, unit]) => `${count} ${unit}`).join(" "),
    shown.map(([count, , unit]) => `${count} ${unit}`).join(" "));
}

/// Never rounded: minutes that make no whole hour of training are said.
function hoursInWords(minutes, minutesPerHour) {
  const [hours, rest] = [Math.floor(minutes / minutesPerHour), minutes % minutesPerHour];
  if (rest === 0) return both(`${hours} JP`);
  const whole = hours > 0 ? `${hours} JP ` : "";
  return phrase(`${whole}${rest} menit`, `${whole}${rest} min`);
}

/// `87,5%` of 8750 hundredths of a percent, cut off to one decimal.
function markInWords(hundredths) {
  const tenths = Math.floor(hundredths / 10);
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10];
  return rest === 0 ? both(`${whole}%`) : phrase(`${whole},${rest}%`, `${whole}.${rest}%`);
}

/// What is said of a claim: names of rows of the page, each with its text or phrase; `undefined`
/// where the claim says nothing.
function rowsOf(claim) {
  return {
    number: claim.number,
    name: claim.name,
    nip: claim.digits && `********${claim.digits}***`,
    unit: claim.unit,
    course: `${claim.title} (v${claim.version})`,
    hours: hoursInWords(claim.minutes, claim.minutesPerHour),
    mark: claim.score === undefined ? undefined : markInWords(claim.score),
    witnessed: claim.witnessed ? phrase("ya", "yes") : phrase("tidak", "no"),
    completed: dayInWords(claim.done),
    issued: dayOfMoment(claim.issuedAt * 1000, claim.zone),
    until: claim.expiresAt === undefined
      ? phrase("tanpa batas", "no end") : dayOfMoment(claim.expiresAt * 1000 - 1, claim.zone),
    issuer: claim.local
      ? phrase(
        `${claim.issuer} (penerbit lokal, belum dijamin pihak lain)`,
        `${claim.issuer} (local issuer, vouched for by nobody else)`)
      : claim.issuer,
  };
}
